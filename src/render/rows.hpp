// Where the lines of a page are broken, before they have colours.
#pragma once

#include <vector>

#include "vmbackup_diag/render/page.hpp"

namespace vmbackup_diag::render {

struct Row {
    std::size_t indent = 0;
    std::vector<Span> runs = {};
};

/// The line in rows of at most so many columns. A word that is longer stays whole all the same.
[[nodiscard]] std::vector<Row> rows(const Line& line, std::size_t width);

}  // namespace vmbackup_diag::render
