// How large a terminal is.
#pragma once

#include <cstddef>

namespace vmbackup_diag::outside {

/// In characters.
struct ScreenSize {
    std::size_t rows = 0;
    std::size_t columns = 0;
};

}  // namespace vmbackup_diag::outside
