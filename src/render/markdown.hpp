// The parts that several outputs in Markdown share.
#pragma once

#include <string>
#include <string_view>

#include "vmbackup_diag/model/diagnosis.hpp"

namespace vmbackup_diag::render {

/// Text of the input inside Markdown: what would be markup is escaped.
[[nodiscard]] std::string escaped(std::string_view text);

/// Adds the fix from its title to the check that it worked, with commands in fenced blocks.
void add_fix(std::string& out, const Fix& fix, const Context& context);

}  // namespace vmbackup_diag::render
