#include "vmbackup_diag/process/process.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "input_pipe.hpp"
#include "pager.hpp"
#include "raw_keyboard.hpp"
#include "signals.hpp"
#include "standard_output.hpp"
#include "terminal_modes.hpp"

namespace vmbackup_diag::process {
namespace {

volatile std::sig_atomic_t interrupted = 0;
volatile std::sig_atomic_t continued = 0;

void note_interrupt(int) { interrupted = 1; }
void note_continued(int) { continued = 1; }

/// Without SA_RESTART, so that a read that waits for an answer ends. A pipe may be in the midst of a line, and is read
/// on.
void catch_interrupts() {
    meet(SIGINT, note_interrupt);
    if (isatty(STDIN_FILENO) == 1) {
        meet(SIGCONT, note_continued);
    }
}

/// In the background it stops once more, until somebody can see what is shown next.
bool was_stopped() {
    const bool is_continued = continued != 0;
    if (is_continued && !is_in_front()) {
        raise(SIGTTOU);
    }
    continued = 0;
    return is_continued;
}

std::optional<outside::ScreenSize> screen_size() {
    winsize size = {};
    for (const int file : {STDOUT_FILENO, STDERR_FILENO}) {
        if (ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
            return outside::ScreenSize{size.ws_row, size.ws_col};
        }
    }
    return std::nullopt;
}

/// A terminal gives one line at a time, so that none waits in the stream.
bool has_more_lines(std::chrono::milliseconds patience) {
    pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    return isatty(STDIN_FILENO) == 1 && poll(&input, 1, static_cast<int>(patience.count())) > 0;
}

/// Also where an earlier write failed for that, and the stream has kept only that one did.
bool is_reader_gone() {
    pollfd output{.fd = STDOUT_FILENO, .events = POLLOUT, .revents = 0};
    return poll(&output, 1, 0) > 0 && (output.revents & POLLERR) != 0;
}

/// A stream over it would only seem to be at its end.
bool is_folder(int file) {
    struct stat status = {};
    return fstat(file, &status) == 0 && S_ISDIR(status.st_mode);
}

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

}  // namespace

outside::ExitCode run(const std::vector<std::string>& arguments, const outside::Streams& streams) {
    std::signal(SIGPIPE, SIG_IGN);
    const outside::Surroundings surroundings{
        .in_is_terminal = isatty(STDIN_FILENO) == 1,
        .in_is_folder = is_folder(STDIN_FILENO),
        .out_is_terminal = isatty(STDOUT_FILENO) == 1,
        .err_is_terminal = isatty(STDERR_FILENO) == 1,
        .screen_size = screen_size,
        .keyboard = raw_keyboard,
        .has_more_lines = has_more_lines,
        .open_pipe = input_pipe,
        .variable = variable,
        .is_set = [](const char* name) { return std::getenv(name) != nullptr; },
        .page = page,
        .catch_interrupts = catch_interrupts,
        .was_interrupted = [] { return interrupted != 0; },
        .was_stopped = was_stopped,
        .today = [] { return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()); }};
    const StandardOutput output(streams.out);
    const outside::ExitCode code = cli::run(arguments, streams, surroundings);
    if (streams.out.flush() || output.error() == EPIPE || is_reader_gone()) {
        return code;
    }
    streams.err << "vmbackup-diag: the output could not be written: "
                << std::strerror(output.error() != 0 ? output.error() : EIO) << '\n';
    return outside::ExitCode::unreadable;
}

}  // namespace vmbackup_diag::process
