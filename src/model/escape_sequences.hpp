// Escape sequences, by which a text could tell a terminal to do something.
#pragma once

#include <cstddef>
#include <string_view>

namespace vmbackup_diag {

/// How many bytes an escape sequence at the start of the text takes, which is not empty; 0 when there is none.
[[nodiscard]] std::size_t escape_sequence(std::string_view text);

}  // namespace vmbackup_diag
