// Whether a short line can be meant as an answer to any question of a conversation. A greeting cannot, so it may begin
// a text as people send it: a mail whose error stands some lines below.
#pragma once

#include <string_view>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::typing {

/// Whether the line is a number, a key, a limit, a code, or an answer of some question or a part of one.
[[nodiscard]] bool is_sayable(const Knowledge& knowledge, std::string_view line);

}  // namespace vmbackup_diag::typing
