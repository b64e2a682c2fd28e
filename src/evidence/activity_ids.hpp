// The Activity ID as people and the portal write it: its name and a GUID, and between them a colon, blanks or the end
// of the line. Support finds the job by it.
#pragma once

#include <string_view>

#include "found.hpp"

namespace vmbackup_diag::evidence {

/// Adds each Activity ID that the text names, wherever it stands on a line.
void read_activity_ids(std::string_view text, Found& found);

}  // namespace vmbackup_diag::evidence
