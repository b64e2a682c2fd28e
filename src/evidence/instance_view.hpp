// The state of a VM as the platform sees it: its power, its agent, its extensions.
#pragma once

#include "found.hpp"
#include "json.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

/// Adds what the VM says, whether it stands whole or is the instance view alone.
void read_instance_view(const Value& vm, const Knowledge& knowledge, Found& found);

}  // namespace vmbackup_diag::evidence
