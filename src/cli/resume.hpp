// The command that takes up a conversation again, as it is held now.
#pragma once

#include <string>

#include "session.hpp"
#include "vmbackup_diag/model/case.hpp"

namespace vmbackup_diag::cli {

/// With the same knowledge, names, way of asking and report.
[[nodiscard]] std::string command_to_resume(const Session& session, Case the_case, const Context& context);

}  // namespace vmbackup_diag::cli
