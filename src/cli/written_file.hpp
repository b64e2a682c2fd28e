// Writing a file that somebody asked for.
#pragma once

#include "session.hpp"

namespace vmbackup_diag::cli {

enum class Existing { keep, replace };

/// Writes the text; what went wrong has been told when this gives a failure.
[[nodiscard]] ExitCode write_file(const Session& session, const std::string& path, const std::string& text,
                                  Existing existing);

}  // namespace vmbackup_diag::cli
