// The state of a VM as the platform sees it: its power, its agent, its extensions; and the report that the backup
// extension on Linux leaves, which stands in the instance view as JSON in a text, or in a file of its own.
#pragma once

#include "found.hpp"
#include "json.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

/// Adds what the VM says, whether it stands whole or is the instance view alone.
void read_instance_view(const Value& vm, const Knowledge& knowledge, Found& found);

/// Adds what the report of the backup extension says. Its `code` tells what happened, its `status` does not.
void read_extension_status(const Value& report, const Knowledge& knowledge, Found& found);

}  // namespace vmbackup_diag::evidence
