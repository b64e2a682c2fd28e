// Answers in a file, for runs that nobody attends: a form with every question of a guide and its choices, one line
// each to be filled, and reading it back.
#pragma once

#include "session.hpp"
#include "vmbackup_diag/model/case.hpp"

namespace vmbackup_diag::cli {

/// The form for where the case begins; what the case has answered is filled in.
[[nodiscard]] std::string form(const Knowledge& knowledge, const Case& the_case);

/// A line of a form that answers something.
struct FilledLine {
    std::size_t number = 0;
    Given given;
};

/// What is filled in, or why the file is no form; a line without an answer answers nothing. `-` is standard input.
[[nodiscard]] std::variant<std::vector<FilledLine>, desk::Failure> filled_in(const Session& session,
                                                                             const std::string& path);

/// Writes the file, unless there is one already. `-` is standard output.
[[nodiscard]] outside::ExitCode write_form(const Session& session, const Case& the_case);

}  // namespace vmbackup_diag::cli
