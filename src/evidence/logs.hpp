// Which program wrote a log, by the form of its lines; what the end of a log says, and what in it is past.
#pragma once

#include <string_view>

#include "found.hpp"

namespace vmbackup_diag::evidence {

/// Adds whose log it is and what it says. What kind it is; empty for what is no log, and adds nothing.
[[nodiscard]] std::string_view read_log(std::string_view text, Extent extent, Found& found);

/// Adds what the agent's log of Linux says in words, and from what the agent recovered.
void read_agent_log(std::string_view text, Extent extent, Found& found);

/// Adds which runs of the extension are past, and that the log ends in the middle of something, unless it may go on.
void read_extension_log(std::string_view text, Extent extent, Found& found);

}  // namespace vmbackup_diag::evidence
