// The program as a function: arguments and streams in, exit status out.
#pragma once

#include <chrono>
#include <functional>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "vmbackup_diag/cli/exit_code.hpp"

namespace vmbackup_diag::cli {

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

/// What the program needs to know of the process it runs in, so that a test can say it without being one.
struct Surroundings {
    bool in_is_terminal = false;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    std::optional<std::size_t> terminal_width = {};  ///< in columns, where a terminal tells
    /// The value of an environment variable; empty when it is not set.
    std::function<std::string(const char*)> variable = [](const char*) { return std::string(); };
    /// From now on an interrupt ends reading instead of the process, and is to be asked for.
    std::function<void()> catch_interrupts = [] {};
    std::function<bool()> was_interrupted = [] { return false; };
    /// The day it is, in UTC; the epoch where nobody says.
    std::function<std::chrono::sys_days()> today = [] { return std::chrono::sys_days(); };
};

/// Runs the command line; the first argument is the program's name.
[[nodiscard]] ExitCode run(const std::vector<std::string>& arguments, const Streams& streams,
                           const Surroundings& surroundings);

}  // namespace vmbackup_diag::cli
