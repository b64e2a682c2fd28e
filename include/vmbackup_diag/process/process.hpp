// The program in a real process: its terminals, its environment, its signals, and a disk that may be full.
#pragma once

#include <string>
#include <vector>

#include "vmbackup_diag/cli/run.hpp"

namespace vmbackup_diag::process {

/// As `cli::run`. Output that cannot be written turns the status into `unreadable`, unless its reader went away.
[[nodiscard]] outside::ExitCode run(const std::vector<std::string>& arguments, const outside::Streams& streams);

}  // namespace vmbackup_diag::process
