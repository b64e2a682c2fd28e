// The program as a function: arguments and streams in, exit status out.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/outside/exit_code.hpp"
#include "vmbackup_diag/outside/streams.hpp"
#include "vmbackup_diag/outside/surroundings.hpp"

namespace vmbackup_diag::cli {

/// Runs the command line; the first argument is the program's name.
[[nodiscard]] outside::ExitCode run(const std::vector<std::string>& arguments, const outside::Streams& streams,
                                    const outside::Surroundings& surroundings);

/// Tells a fault of the program, in the format that was asked for.
[[nodiscard]] outside::ExitCode tell_fault(const std::vector<std::string>& arguments, std::string_view what,
                                           std::ostream& err);

}  // namespace vmbackup_diag::cli
