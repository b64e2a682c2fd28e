#include "terminal_modes.hpp"

#include <termios.h>
#include <unistd.h>

#include <cerrno>

namespace vmbackup_diag::process {
namespace {

constexpr std::string_view brackets_on = "\x1B[?2004h";  // around what is pasted
constexpr std::string_view brackets_off = "\x1B[?2004l";

termios usual = {};

void put_into(const termios& modes) {
    while (tcsetattr(STDIN_FILENO, TCSANOW, &modes) < 0 && errno == EINTR) {
    }
}

}  // namespace

void write_out(std::string_view text) {
    while (::write(STDERR_FILENO, text.data(), text.size()) < 0 && errno == EINTR) {
    }
}

/// A terminal that has no jobs, such as a rescue console, has all that runs on it in front.
bool is_in_front() {
    const pid_t front = tcgetpgrp(STDIN_FILENO);
    return front < 0 || front == getpgrp();
}

void keep_usual() { tcgetattr(STDIN_FILENO, &usual); }

void be_usual() {
    if (is_in_front()) {
        put_into(usual);
        write_out(brackets_off);
    }
}

/// Enter stays what the terminal makes of it: a process that is killed restores nothing, and then `reset` and Enter,
/// typed unseen, still do.
void be_raw() {
    termios raw = usual;
    raw.c_iflag &= ~static_cast<tcflag_t>(INLCR | IGNCR | ISTRIP);
    raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ECHONL | IEXTEN);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    put_into(raw);
    write_out(brackets_on);
}

}  // namespace vmbackup_diag::process
