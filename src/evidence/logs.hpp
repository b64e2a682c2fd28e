// Which program wrote a log, by the form of its lines; what the end of a log says, and what in it is past.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "found.hpp"

namespace vmbackup_diag::evidence {

/// Adds what is past in logs that stand somewhere in the text, and that one ends in the middle of something, unless it
/// may go on. Whose log the text is: `agent-log`, `extension-log` or `event-log`; empty for what is no log of these.
[[nodiscard]] std::string_view read_log(std::string_view text, const Reading& reading, Found& found);

/// What the beginning of a text says in words, where lines of logs stand in it; empty where all of it may say
/// something.
[[nodiscard]] std::optional<std::string> words_beside_logs(std::string_view beginning, std::chrono::sys_days today);

}  // namespace vmbackup_diag::evidence
