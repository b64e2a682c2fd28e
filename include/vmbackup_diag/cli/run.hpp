// The program as a function: arguments and streams in, exit status out.
#pragma once

#include <chrono>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/cli/exit_code.hpp"
#include "vmbackup_diag/typing/screen_size.hpp"

namespace vmbackup_diag::cli {

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

/// A terminal that gives keys as they are pressed, for as long as this lives.
class Keyboard {
  public:
    enum class What { bytes, nothing, signal, resized, back_from_stop, end };
    struct Heard {
        What what = What::nothing;
        std::string bytes = {};
    };

    virtual ~Keyboard() = default;

    /// What comes next: bytes, a signal, or nothing within this time.
    [[nodiscard]] virtual Heard listen(std::optional<std::chrono::milliseconds> patience) = 0;
};

/// Standard input while whoever writes to it may not be done, such as `tail -f`.
class OpenPipe {
  public:
    virtual ~OpenPipe() = default;

    /// Gives what has come, and waits only where nothing has.
    [[nodiscard]] virtual std::istream& in() = 0;

    /// Whether nothing more comes within this time, not even the end.
    [[nodiscard]] virtual bool is_quiet(std::chrono::milliseconds patience) = 0;
};

/// What the program needs to know of the process it runs in, so that a test can say it without being one.
struct Surroundings {
    bool in_is_terminal = false;
    bool in_is_folder = false;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    /// How large the terminal is now, where one tells.
    std::function<std::optional<typing::ScreenSize>()> screen_size = [] { return std::optional<typing::ScreenSize>(); };
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

/// Runs the command line; the first argument is the program's name.
[[nodiscard]] ExitCode run(const std::vector<std::string>& arguments, const Streams& streams,
                           const Surroundings& surroundings);

/// Tells a fault of the program, in the format that was asked for.
[[nodiscard]] ExitCode tell_fault(const std::vector<std::string>& arguments, std::string_view what, std::ostream& err);

}  // namespace vmbackup_diag::cli
