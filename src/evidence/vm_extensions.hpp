// The extensions of a VM in its instance view: which of them failed, and what the backup extension says of itself
// there.
#pragma once

#include "found.hpp"
#include "json.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

/// Adds what the list of extensions says.
void read_extensions(const Value& extensions, const Knowledge& knowledge, Found& found);

/// Adds what the list of their handlers, which the agent reports, says of the system.
void read_handlers(const Value& handlers, Found& found);

}  // namespace vmbackup_diag::evidence
