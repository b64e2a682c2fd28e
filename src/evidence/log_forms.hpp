// How the lines of logs begin, by which the program that wrote them is known.
#pragma once

#include <string_view>

#include "log_kinds.hpp"

namespace vmbackup_diag::evidence {

/// The form of a line's beginning: 0 is a digit, A a letter, ? one or more bytes that are no blank, a blank one or more
/// of them, and everything else itself.
struct LogForm {
    std::string_view form;
    const LogKind* kind;
};

/// Whether the agent of Linux says on the line no more than information.
[[nodiscard]] bool is_information(std::string_view line);

/// Whether the line begins in this form.
[[nodiscard]] bool has_form(std::string_view line, std::string_view form);

/// The form of most of the lines at the beginning that have one. A log in which others write between the lines is one
/// all the same, and a line of a log in a mail makes the mail none.
[[nodiscard]] const LogForm* form_of_log(std::string_view text);

}  // namespace vmbackup_diag::evidence
