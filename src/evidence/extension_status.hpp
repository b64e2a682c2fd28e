// The report that the backup extension on Linux leaves, in a file of its own or as JSON in a text of the instance view.
#pragma once

#include "found.hpp"
#include "json.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

/// Adds what the report of the backup extension says. Its `code` tells what happened, its `status` does not.
void read_extension_status(const Value& report, const Knowledge& knowledge, Found& found);

}  // namespace vmbackup_diag::evidence
