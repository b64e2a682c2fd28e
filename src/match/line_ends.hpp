// The ends of lines that may have cut a word, as a console or a box of so many columns cuts it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "runs.hpp"

namespace vmbackup_diag::match {

/// What stands between the last letter of a line and the first of the next: the line's end, and the edges of a box.
struct LineEnd {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Whether a code may have such a byte.
[[nodiscard]] constexpr bool is_of_token(char c) { return is_of_run(c) || c == '_' || c == '-'; }

/// Those between two words, or two pieces of one.
[[nodiscard]] std::vector<LineEnd> line_ends(std::string_view text);

}  // namespace vmbackup_diag::match
