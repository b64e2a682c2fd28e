// What a command opens, it closes: brackets, quotes, here-strings and comments, as its shell reads them.
#pragma once

#include <string>
#include <string_view>

#include "vmbackup_diag/model/words.hpp"

namespace vmbackup_diag::validate {

/// What the command opens and does not close, or closes and did not open; empty when all is in pairs. Of bash, where a
/// `case` has brackets of its own, and of the Azure CLI it is the quotes alone.
[[nodiscard]] std::string unpaired(std::string_view command, Shell shell);

}  // namespace vmbackup_diag::validate
