// A text as people send it: a mail with its head or a greeting, a list of what a portal shows, or prose in paragraphs.
// No line of it is an answer, and each alone says less than all of it, or something else.
#pragma once

#include <deque>

#include "vmbackup_diag/typing/reply.hpp"

namespace vmbackup_diag::typing {

[[nodiscard]] bool is_written_text(const std::deque<Reply>& lines);

}  // namespace vmbackup_diag::typing
