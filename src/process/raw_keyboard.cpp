// All signals wait while an answer is typed, except inside pselect: so none is missed between looking for one and
// waiting for a key. What a handler calls is safe in a handler, and what it changes is a flag.
#include "raw_keyboard.hpp"

#include <sys/select.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "signals.hpp"
#include "terminal_modes.hpp"

namespace vmbackup_diag::process {
namespace {

/// These wait until keys are waited for, so that none cuts what is being written.
constexpr std::array waiting_signals{SIGINT,  SIGTSTP, SIGCONT, SIGWINCH,  SIGHUP,  SIGTERM, SIGQUIT,
                                     SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGPOLL, SIGXCPU};
constexpr std::array ending_signals{SIGHUP,  SIGTERM, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGPOLL,
                                    SIGXCPU, SIGXFSZ, SIGABRT, SIGBUS,  SIGFPE,  SIGILL,  SIGSEGV,   SIGSYS,  SIGTRAP};

volatile std::sig_atomic_t was_resized = 0;
volatile std::sig_atomic_t is_to_stop = 0;
volatile std::sig_atomic_t was_continued = 0;

void end(int signal) {
    be_usual();
    write_out("\n");
    let_happen(signal);
}

void note_resize(int) { was_resized = 1; }
void note_stop(int) { is_to_stop = 1; }
void note_continue(int) { was_continued = 1; }

class RawKeyboard : public outside::Keyboard {
  public:
    RawKeyboard() {
        sigset_t waiting;
        sigemptyset(&waiting);
        for (const int signal : waiting_signals) {
            sigaddset(&waiting, signal);
        }
        sigprocmask(SIG_BLOCK, &waiting, &mask_);
        was_behind_ = come_to_front();
        keep_usual();
        handlers_.set(SIGWINCH, note_resize);
        handlers_.set(SIGTSTP, note_stop);
        handlers_.set(SIGCONT, note_continue);
        for (const int signal : ending_signals) {
            handlers_.set_where_usual(signal, end);
        }
        be_raw();
    }

    RawKeyboard(const RawKeyboard&) = delete;
    RawKeyboard& operator=(const RawKeyboard&) = delete;

    ~RawKeyboard() override {
        be_usual();
        handlers_.restore();
        sigprocmask(SIG_SETMASK, &mask_, nullptr);
    }

    Heard listen(std::optional<std::chrono::milliseconds> patience) override {
        if (std::exchange(was_behind_, false)) {
            return {What::back_from_stop};
        }
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

    /// In the background it stops, and meanwhile no signal waits. Whether it did.
    bool come_to_front() {
        const bool is_behind = !is_in_front();
        if (is_behind) {
            sigset_t waiting;
            sigprocmask(SIG_SETMASK, &mask_, &waiting);
            raise(SIGTTOU);
            sigprocmask(SIG_SETMASK, &waiting, nullptr);
        }
        return is_behind;
    }

    sigset_t mask_ = {};
    bool was_behind_ = false;  ///< and nothing of what was shown meanwhile can be counted on
    SignalHandlers handlers_ = {};
};

}  // namespace

std::unique_ptr<outside::Keyboard> raw_keyboard() { return std::make_unique<RawKeyboard>(); }

}  // namespace vmbackup_diag::process
