// How the lines of logs begin, by which the program that wrote them is known.
//
// Most begin with a time, and where a log is shown by another program or in a mail, a line has something in front of
// it: a quote mark, a number, a name and another time. So a form with a time is found anywhere on a line.
#pragma once

#include <optional>
#include <string_view>

#include "log_kinds.hpp"
#include "stamps.hpp"

namespace vmbackup_diag::evidence {

/// What follows the time and a blank. Without a time it is the form of the line's beginning: 0 is a digit, A a letter,
/// ? one or more bytes that are no blank, a blank one or more of them, and everything else itself.
struct LogForm {
    StampForm stamp;
    std::string_view form;
    const LogKind* kind;
    bool is_information = false;  ///< of the agent, which says so in this form
};

/// Where on a line one of a log begins, and what it says behind its form.
struct LogLine {
    const LogForm* form = nullptr;
    LogTime time = 0;
    std::size_t begin = 0;
    std::size_t message = 0;
};

/// The line of a log that begins with a time at this place of the text, and the first one from there on.
[[nodiscard]] std::optional<LogLine> log_line_at(std::string_view text, std::size_t begin);
[[nodiscard]] std::optional<LogLine> log_line(std::string_view text, std::size_t from = 0);

/// Whether the line is one of the Windows agent's log, of which it is not told what is past.
[[nodiscard]] bool is_of_windows_agent(std::string_view line);

/// The form of most of the lines at the beginning that have one. A log in which others write between the lines is one
/// all the same, and a line of a log in a mail makes the mail none.
[[nodiscard]] const LogForm* form_of_log(std::string_view text);

}  // namespace vmbackup_diag::evidence
