// What a command begins with a word of its shell, it ends: if with fi, do with done, try with catch.
#pragma once

#include <string>
#include <string_view>

namespace vmbackup_diag::validate {

/// What is wrong with the first block of a text for bash that is not whole; empty when each is.
[[nodiscard]] std::string broken_block_in_bash(std::string_view text);

/// As above, for PowerShell: a `try` without what follows it, or what follows without its beginning.
[[nodiscard]] std::string broken_block_in_powershell(std::string_view text);

}  // namespace vmbackup_diag::validate
