// Writing a file that somebody asked for.
#pragma once

#include <string>

#include "vmbackup_diag/desk/desk.hpp"

namespace vmbackup_diag::desk {

enum class Existing { keep, replace };

/// Writes the text; what went wrong has been told when this gives a failure.
[[nodiscard]] outside::ExitCode write_file(const Desk& desk, const std::string& path, const std::string& text,
                                           Existing existing);

}  // namespace vmbackup_diag::desk
