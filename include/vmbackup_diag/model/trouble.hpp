// Whether a line tells that something went wrong. Most of what a log says is no trouble, and points to nothing.
#pragma once

#include <string_view>

namespace vmbackup_diag {

/// In any letter case; "no errors" and "failed: 0" tell of none.
[[nodiscard]] bool tells_of_trouble(std::string_view line);

}  // namespace vmbackup_diag
