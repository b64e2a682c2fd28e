// A text in which parts are blotted out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "found.hpp"

namespace vmbackup_diag::evidence {

/// The text with blanks in these parts of it. Every character that stays keeps its line and column.
[[nodiscard]] std::string without(std::string_view text, std::vector<Section> parts);

}  // namespace vmbackup_diag::evidence
