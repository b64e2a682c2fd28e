// What a command in a VM printed, as `az vm run-command` and Invoke-AzVMRunCommand hand it over: as a text in JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vmbackup_diag::evidence {

/// Of what a command printed Azure hands over the last 4096 bytes; a little less may be what is left of a character.
inline constexpr std::size_t most_handed_over = 4090;

/// What the command printed, and behind it what it printed of errors; empty where the text is no such answer, or the
/// command printed nothing.
[[nodiscard]] std::optional<std::string> printed_output(std::string_view text);

}  // namespace vmbackup_diag::evidence
