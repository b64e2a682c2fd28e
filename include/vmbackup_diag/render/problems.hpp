// Problems as lines that an editor can jump to.
#pragma once

#include <string>

#include "vmbackup_diag/model/problem.hpp"

namespace vmbackup_diag::render {

/// One line for each problem: `FILE#/POINTER: error: found and expected; what to do`.
[[nodiscard]] std::string text(const Problems& problems);

/// `FILE#/POINTER`, or `FILE:LINE:COLUMN` where the file is no JSON.
[[nodiscard]] std::string text(const Address& address);

}  // namespace vmbackup_diag::render
