#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "input_pipe.hpp"
#include "pager_process.hpp"
#include "raw_keyboard.hpp"
#include "vmbackup_diag/cli/process.hpp"

namespace vmbackup_diag::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void note_interrupt(int) { interrupted = 1; }

/// Without SA_RESTART, so that a read that waits for an answer ends.
void catch_interrupts() {
    struct sigaction action = {};
    action.sa_handler = note_interrupt;
    sigaction(SIGINT, &action, nullptr);
}

std::optional<ScreenSize> screen_size() {
    winsize size = {};
    for (const int file : {STDOUT_FILENO, STDERR_FILENO}) {
        if (ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
            return ScreenSize{size.ws_row, size.ws_col};
        }
    }
    return std::nullopt;
}

/// Also where an earlier write failed for that, and the stream has kept only that one did.
bool is_reader_gone() {
    pollfd output{.fd = STDOUT_FILENO, .events = POLLOUT, .revents = 0};
    return poll(&output, 1, 0) > 0 && (output.revents & POLLERR) != 0;
}

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

}  // namespace

ExitCode run_process(const std::vector<std::string>& arguments, const Streams& streams) {
    std::signal(SIGPIPE, SIG_IGN);
    const Surroundings surroundings{
        .in_is_terminal = isatty(STDIN_FILENO) == 1,
        .out_is_terminal = isatty(STDOUT_FILENO) == 1,
        .err_is_terminal = isatty(STDERR_FILENO) == 1,
        .screen_size = screen_size,
        .keyboard = raw_keyboard,
        .open_pipe = input_pipe,
        .variable = variable,
        .is_set = [](const char* name) { return std::getenv(name) != nullptr; },
        .page = page,
        .catch_interrupts = catch_interrupts,
        .was_interrupted = [] { return interrupted != 0; },
        .today = [] { return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()); }};
    const ExitCode code = run(arguments, streams, surroundings);
    errno = 0;
    if (streams.out.flush() || errno == EPIPE || is_reader_gone()) {
        return code;
    }
    streams.err << "vmbackup-diag: the output could not be written: " << std::strerror(errno != 0 ? errno : EIO)
                << '\n';
    return ExitCode::unreadable;
}

}  // namespace vmbackup_diag::cli
