// The process that the program runs in, as values and functions.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "vmbackup_diag/outside/keyboard.hpp"
#include "vmbackup_diag/outside/open_pipe.hpp"
#include "vmbackup_diag/outside/screen_size.hpp"

namespace vmbackup_diag::outside {

/// What the program needs to know of the process it runs in, so that a test can say it without being one.
struct Surroundings {
    bool in_is_terminal = false;
    bool in_is_folder = false;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    /// How large the terminal is now, where one tells.
    std::function<std::optional<ScreenSize>()> screen_size = [] { return std::optional<ScreenSize>(); };
    /// The keyboard of the terminal that standard input is; unset where there is none.
    std::function<std::unique_ptr<Keyboard>()> keyboard = {};
    /// Whether more of the terminal that standard input is can be read within this time; unset where it is none.
    std::function<bool(std::chrono::milliseconds)> has_more_lines = {};
    /// Standard input as it comes; unset where it is all there already.
    std::function<std::unique_ptr<OpenPipe>()> open_pipe = {};
    /// The value of an environment variable; empty when it is not set.
    std::function<std::string(const char*)> variable = [](const char*) { return std::string(); };
    /// Whether an environment variable is set, be it to nothing.
    std::function<bool(const char*)> is_set = [](const char*) { return false; };
    /// Has a program show a text, screen by screen; false where it cannot be run. Unset where none may be.
    std::function<bool(const std::vector<std::string>&, const std::string&)> page = {};
    /// From now on an interrupt ends reading instead of the process, and is to be asked for, as a stop is.
    std::function<void()> catch_interrupts = [] {};
    std::function<bool()> was_interrupted = [] { return false; };
    /// Whether a stop ended reading from a terminal since this was last asked; by then the process goes on.
    std::function<bool()> was_stopped = [] { return false; };
    /// The day it is, in UTC; the epoch where nobody says.
    std::function<std::chrono::sys_days()> today = [] { return std::chrono::sys_days(); };
};

}  // namespace vmbackup_diag::outside
