// All signals wait while an answer is typed, except inside pselect: so none is missed between looking for one and
// waiting for a key. What a handler calls is safe in a handler.
#include "raw_keyboard.hpp"

#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace vmbackup_diag::cli {
namespace {

constexpr std::array ending_signals{SIGHUP, SIGTERM, SIGQUIT};
constexpr std::string_view brackets_on = "\x1B[?2004h";  // around what is pasted
constexpr std::string_view brackets_off = "\x1B[?2004l";

termios usual = {};
volatile std::sig_atomic_t was_resized = 0;
volatile std::sig_atomic_t is_to_stop = 0;
volatile std::sig_atomic_t was_continued = 0;

void write_out(std::string_view text) {
    while (::write(STDERR_FILENO, text.data(), text.size()) < 0 && errno == EINTR) {
    }
}

void be_usual() {
    tcsetattr(STDIN_FILENO, TCSANOW, &usual);
    write_out(brackets_off);
}

void be_raw() {
    termios raw = usual;
    raw.c_iflag &= ~static_cast<tcflag_t>(ICRNL | INLCR | IGNCR | ISTRIP);
    raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ECHONL | IEXTEN);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, &raw);
    write_out(brackets_on);
}

sigset_t only(int signal) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    return set;
}

/// What the signal would have done without us.
void let_happen(int signal) {
    struct sigaction usual_action = {};
    usual_action.sa_handler = SIG_DFL;
    sigaction(signal, &usual_action, nullptr);
    const sigset_t set = only(signal);
    sigprocmask(SIG_UNBLOCK, &set, nullptr);
    raise(signal);
}

void end(int signal) {
    be_usual();
    let_happen(signal);
}

void note_resize(int) { was_resized = 1; }
void note_stop(int) { is_to_stop = 1; }
void note_continue(int) { was_continued = 1; }

class RawKeyboard : public Keyboard {
  public:
    RawKeyboard() {
        sigset_t waiting;
        sigemptyset(&waiting);
        for (const int signal : {SIGINT, SIGTSTP, SIGWINCH, SIGHUP, SIGTERM, SIGQUIT}) {
            sigaddset(&waiting, signal);
        }
        sigprocmask(SIG_BLOCK, &waiting, &mask_);
        handle(SIGWINCH, note_resize);
        handle(SIGTSTP, note_stop);
        handle(SIGCONT, note_continue);
        for (const int signal : ending_signals) {
            handle(signal, end);
        }
        be_raw();
    }

    RawKeyboard(const RawKeyboard&) = delete;
    RawKeyboard& operator=(const RawKeyboard&) = delete;

    ~RawKeyboard() override {
        be_usual();
        for (std::size_t n = 0; n < handled_; ++n) {
            sigaction(before_[n].signal, &before_[n].action, nullptr);
        }
        sigprocmask(SIG_SETMASK, &mask_, nullptr);
    }

    Heard listen(std::optional<std::chrono::milliseconds> patience) override {
        fd_set files;
        FD_ZERO(&files);
        FD_SET(STDIN_FILENO, &files);
        timespec most = {};
        most.tv_nsec = std::chrono::nanoseconds(patience.value_or(std::chrono::milliseconds{})).count();
        const int ready = pselect(STDIN_FILENO + 1, &files, nullptr, nullptr, patience ? &most : nullptr, &mask_);
        if (ready > 0) {
            return read_bytes();
        }
        if (ready < 0 && errno != EINTR) {
            return {What::end};
        }
        return ready == 0 ? Heard{What::nothing} : signalled();
    }

  private:
    struct Before {
        int signal = 0;
        struct sigaction action = {};
    };

    /// A signal that is ignored, as by nohup, stays so.
    void handle(int signal, void (*handler)(int)) {
        Before& before = before_[handled_];
        before.signal = signal;
        sigaction(signal, nullptr, &before.action);
        if (before.action.sa_handler == SIG_IGN) {
            return;
        }
        struct sigaction action = {};
        action.sa_handler = handler;
        sigaction(signal, &action, nullptr);
        ++handled_;
    }

    static Heard read_bytes() {
        std::array<char, 4096> bytes;
        const ssize_t count = read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) {
            return {What::signal};
        }
        return count <= 0 ? Heard{What::end} : Heard{What::bytes, {bytes.data(), static_cast<std::size_t>(count)}};
    }

    static Heard signalled() {
        if (is_to_stop != 0) {
            be_usual();
            is_to_stop = 0;
            write_out("\n");
            let_happen(SIGTSTP);
            take_up();
            return {What::back_from_stop};
        }
        if (was_continued != 0) {
            take_up();
            return {What::back_from_stop};
        }
        const bool is_resize = was_resized != 0;
        was_resized = 0;
        return {is_resize ? What::resized : What::signal};
    }

    /// Whoever had the terminal meanwhile may have left it in another state.
    static void take_up() {
        const sigset_t stop = only(SIGTSTP);
        sigprocmask(SIG_BLOCK, &stop, nullptr);
        struct sigaction action = {};
        action.sa_handler = note_stop;
        sigaction(SIGTSTP, &action, nullptr);
        was_continued = 0;
        be_raw();
    }

    sigset_t mask_ = {};
    std::array<Before, 3 + ending_signals.size()> before_ = {};
    std::size_t handled_ = 0;
};

}  // namespace

std::unique_ptr<Keyboard> raw_keyboard() {
    tcgetattr(STDIN_FILENO, &usual);
    return std::make_unique<RawKeyboard>();
}

}  // namespace vmbackup_diag::cli
