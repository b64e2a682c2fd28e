// The program in a real process: its terminals, its environment, its signals, and a disk that may be full.
#pragma once

#include "vmbackup_diag/cli/run.hpp"

namespace vmbackup_diag::cli {

/// As `run`. Output that cannot be written turns the status into `unreadable`, unless its reader went away.
[[nodiscard]] ExitCode run_process(const std::vector<std::string>& arguments, const Streams& streams);

/// Tells a fault of the program, in the format that was asked for.
[[nodiscard]] ExitCode tell_fault(const std::vector<std::string>& arguments, std::string_view what, std::ostream& err);

}  // namespace vmbackup_diag::cli
