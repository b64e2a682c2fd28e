// A text as a C++ literal, so that any text of the knowledge can stand in a table.
#pragma once

#include <string>
#include <string_view>

namespace vmbackup_diag::compile {

/// Cut where a compiler may limit a literal's length.
[[nodiscard]] std::string literal(std::string_view text);

}  // namespace vmbackup_diag::compile
