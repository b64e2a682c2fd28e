// Writing the report of a conversation.
#pragma once

#include "history.hpp"
#include "session.hpp"
#include "vmbackup_diag/desk/written_file.hpp"

namespace vmbackup_diag::cli {

/// Why this cannot be the name of a report; empty when it can.
[[nodiscard]] std::optional<desk::Failure> wrong_report_name(const std::string& path);

/// Writes the file and says what is in it; with `--redact`, which names stayed here and what stands for them.
[[nodiscard]] outside::ExitCode write_report(const Session& session, const Moment& moment, const std::string& path,
                                             desk::Existing existing);

}  // namespace vmbackup_diag::cli
