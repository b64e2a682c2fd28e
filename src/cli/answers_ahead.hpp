// Answers given ahead of a conversation, by `--answers` and `--answer`, for runs that nobody attends.
#pragma once

#include <optional>

#include "begun.hpp"

namespace vmbackup_diag::cli {

/// Adds those of `--answers` to what the conversation begins with, and then each `--answer`; or says which of them is
/// none. A text among them tells of the case what it would tell if it were pasted.
[[nodiscard]] std::optional<desk::Failure> add_answers(const Session& session, Begun& begun);

}  // namespace vmbackup_diag::cli
