// Problems as lines that an editor can jump to, and as objects for a program.
#pragma once

#include <string>

#include "vmbackup_diag/model/problem.hpp"
#include "vmbackup_diag/render/json_writer.hpp"

namespace vmbackup_diag::render {

/// One line for each problem: `FILE#/POINTER: error: found and expected; what to do`.
[[nodiscard]] std::string text(const Problems& problems);

/// `FILE#/POINTER`, or `FILE:LINE:COLUMN` where the file is no JSON.
[[nodiscard]] std::string text(const Address& address);

/// As an object, with null for what is not known.
void write(JsonWriter& out, const Problem& problem);

}  // namespace vmbackup_diag::render
