// The program in a real process: its terminals, its environment, its signals, and a disk that may be full.
#pragma once

#include "vmbackup_diag/cli/run.hpp"

namespace vmbackup_diag::cli {

/// As `run`. Output that cannot be written turns the status into `unreadable`, unless its reader went away.
[[nodiscard]] ExitCode run_process(const std::vector<std::string>& arguments, const Streams& streams);

}  // namespace vmbackup_diag::cli
