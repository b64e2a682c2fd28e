// The command that takes up a conversation again, as it is held now.
#pragma once

#include <string>

#include "session.hpp"
#include "vmbackup_diag/model/case.hpp"

namespace vmbackup_diag::cli {

/// The text as one word of a shell's command line.
[[nodiscard]] std::string shell_word(std::string_view text);

/// With the same knowledge, names, way of asking and report.
[[nodiscard]] std::string command_to_resume(const Session& session, Case the_case, const Context& context);

}  // namespace vmbackup_diag::cli
