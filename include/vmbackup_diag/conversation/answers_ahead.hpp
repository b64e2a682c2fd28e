// Answers given ahead of a conversation, for runs that nobody attends.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "vmbackup_diag/conversation/begun.hpp"
#include "vmbackup_diag/desk/failure.hpp"

namespace vmbackup_diag::conversation {

struct GivenAhead {
    std::string where;  ///< it is given, for who has to correct it
    Given given;
};

/// Adds them to what the conversation begins with, in this order; or says which of them is none. A text among them
/// tells of the case what it would tell if it were pasted.
[[nodiscard]] std::optional<desk::Failure> add_answers(const Setting& setting, std::span<const GivenAhead> answers,
                                                       Begun& begun);

}  // namespace vmbackup_diag::conversation
