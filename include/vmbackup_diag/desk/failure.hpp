// What went wrong, and how it is told.
#pragma once

#include <ostream>
#include <string>

#include "vmbackup_diag/outside/exit_code.hpp"

namespace vmbackup_diag::desk {

/// What went wrong, and what to do about it.
struct Failure {
    outside::ExitCode code = outside::ExitCode::usage;
    std::string error;
    std::string hint = {};
};

/// Tells it, as text or as a JSON object, and gives back the status.
outside::ExitCode fail(const Failure& failure, bool as_json, std::ostream& err);

}  // namespace vmbackup_diag::desk
