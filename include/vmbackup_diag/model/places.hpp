// Where something stands: lines and columns.
#pragma once

#include <string_view>

#include "vmbackup_diag/model/diagnosis.hpp"

namespace vmbackup_diag {

/// The place after a text, when it begins at this one.
[[nodiscard]] Place after(Place place, std::string_view text);

}  // namespace vmbackup_diag
