// Writing the report of a conversation.
#pragma once

#include "session.hpp"
#include "vmbackup_diag/model/case.hpp"
#include "written_file.hpp"

namespace vmbackup_diag::cli {

/// Why this cannot be the name of a report; empty when it can.
[[nodiscard]] std::optional<Failure> wrong_report_name(const std::string& path);

/// What a report is about, beside the case: names and what was seen of the entry, as the conversation knows them.
struct Reported {
    const Case& the_case;
    const Context& context;
    std::string_view seen;
};

/// Writes the file and says what is in it; with `--redact`, which names stayed here and what stands for them.
[[nodiscard]] ExitCode write_report(const Session& session, const Reported& reported, const std::string& path,
                                    Existing existing);

}  // namespace vmbackup_diag::cli
