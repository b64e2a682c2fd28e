// The parser's help, fitted to the width there is: what is told of a word hangs beside it, or stands below it where
// there is little room.
#pragma once

#include <string>
#include <string_view>

namespace vmbackup_diag::cli {

/// Of what cannot be broken, such as a command to copy, a line may be longer.
[[nodiscard]] std::string fitted(std::string_view help, std::size_t width);

}  // namespace vmbackup_diag::cli
