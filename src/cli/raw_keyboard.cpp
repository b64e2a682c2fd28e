// All signals wait while an answer is typed, except inside pselect: so none is missed between looking for one and
// waiting for a key. What a handler calls is safe in a handler, and what it changes is a flag.
#include "raw_keyboard.hpp"

#include <sys/select.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "terminal_modes.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::array ending_signals{SIGHUP, SIGTERM, SIGQUIT};

volatile std::sig_atomic_t was_resized = 0;
volatile std::sig_atomic_t is_to_stop = 0;
volatile std::sig_atomic_t was_continued = 0;

sigset_t only(int signal) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    return set;
}

void meet(int signal, void (*handler)(int)) {
    struct sigaction action = {};
    action.sa_handler = handler;
    sigaction(signal, &action, nullptr);
}

/// What the signal would have done without us, once, and be it that another one waits.
void let_happen(int signal) {
    meet(signal, SIG_DFL);
    raise(signal);
    const sigset_t set = only(signal);
    sigprocmask(SIG_UNBLOCK, &set, nullptr);
}

void end(int signal) {
    be_usual();
    write_out("\n");
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
        for (const int signal : {SIGINT, SIGTSTP, SIGCONT, SIGWINCH, SIGHUP, SIGTERM, SIGQUIT}) {
            sigaddset(&waiting, signal);
        }
        sigprocmask(SIG_BLOCK, &waiting, &mask_);
        come_to_front();
        keep_usual();
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
        meet(signal, handler);
        ++handled_;
    }

    static Heard read_bytes() {
        std::array<char, 4096> bytes;
        const ssize_t count = read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
            return {What::signal};
        }
        return count <= 0 ? Heard{What::end} : Heard{What::bytes, {bytes.data(), static_cast<std::size_t>(count)}};
    }

    Heard signalled() {
        if (is_to_stop != 0) {
            is_to_stop = 0;
            be_usual();
            write_out("\n");
            let_happen(SIGTSTP);
            const sigset_t stop = only(SIGTSTP);
            sigprocmask(SIG_BLOCK, &stop, nullptr);
            meet(SIGTSTP, note_stop);
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
    void take_up() {
        come_to_front();
        be_raw();
        meet(SIGCONT, SIG_IGN);  // that the process went on is known, and no news any more
        meet(SIGCONT, note_continue);
        was_continued = 0;
    }

    /// In the background it stops, and meanwhile no signal waits.
    void come_to_front() {
        if (!is_in_front()) {
            sigset_t waiting;
            sigprocmask(SIG_SETMASK, &mask_, &waiting);
            raise(SIGTTOU);
            sigprocmask(SIG_SETMASK, &waiting, nullptr);
        }
    }

    sigset_t mask_ = {};
    std::array<Before, 3 + ending_signals.size()> before_ = {};
    std::size_t handled_ = 0;
};

}  // namespace

std::unique_ptr<Keyboard> raw_keyboard() { return std::make_unique<RawKeyboard>(); }

}  // namespace vmbackup_diag::cli
