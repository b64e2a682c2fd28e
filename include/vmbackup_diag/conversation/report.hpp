// Writing the report of a conversation.
#pragma once

#include <optional>
#include <string>

#include "vmbackup_diag/conversation/moment.hpp"
#include "vmbackup_diag/conversation/setting.hpp"
#include "vmbackup_diag/desk/failure.hpp"
#include "vmbackup_diag/desk/written_file.hpp"

namespace vmbackup_diag::conversation {

/// Why this cannot be the name of a report; empty when it can.
[[nodiscard]] std::optional<desk::Failure> wrong_report_name(const std::string& path);

/// Writes the file and says what is in it; where they are redacted, which names stayed here and what stands for them.
[[nodiscard]] outside::ExitCode write_report(const Setting& setting, const Moment& moment, const std::string& path,
                                             desk::Existing existing);

}  // namespace vmbackup_diag::conversation
