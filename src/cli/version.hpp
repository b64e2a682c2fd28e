// What --version prints.
#pragma once

#include <fmt/format.h>

#include <string>

#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::cli {

[[nodiscard]] inline std::string version() {
    return fmt::format("vmbackup-diag {} (knowledge {})\n", builtin::program_version, builtin::knowledge.version);
}

}  // namespace vmbackup_diag::cli
