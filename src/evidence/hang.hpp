// Whether the log of the extension ends where the file systems are about to be frozen: the rest is written when they
// are thawed again, so that a log which ends there tells of a VM that hangs.
#pragma once

#include <optional>
#include <string_view>

namespace vmbackup_diag::evidence {

/// How the extension says what it does last before it freezes the file systems.
inline constexpr std::string_view says_it_freezes = "proceeded for accepting signals";

/// Where the last line with something in it says so, or nothing.
[[nodiscard]] std::optional<std::size_t> hang(std::string_view text);

}  // namespace vmbackup_diag::evidence
