#include "signals.hpp"

namespace vmbackup_diag::cli {

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

void let_happen(int signal) {
    meet(signal, SIG_DFL);
    raise(signal);
    const sigset_t set = only(signal);
    sigprocmask(SIG_UNBLOCK, &set, nullptr);
}

void SignalHandlers::set(int signal, void (*handler)(int)) {
    Before& before = before_.at(set_);
    before.signal = signal;
    sigaction(signal, nullptr, &before.action);
    if (before.action.sa_handler == SIG_IGN) {
        return;
    }
    meet(signal, handler);
    ++set_;
}

void SignalHandlers::restore() {
    while (set_ > 0) {
        --set_;
        sigaction(before_[set_].signal, &before_[set_].action, nullptr);
    }
}

}  // namespace vmbackup_diag::cli
