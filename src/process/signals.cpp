#include "signals.hpp"

namespace vmbackup_diag::process {

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
    Before before{.signal = signal};
    sigaction(signal, nullptr, &before.action);
    if (before.action.sa_handler != SIG_IGN) {
        meet(signal, handler);
        before_.push_back(before);
    }
}

void SignalHandlers::set_where_usual(int signal, void (*handler)(int)) {
    struct sigaction action = {};
    sigaction(signal, nullptr, &action);
    if (action.sa_handler == SIG_DFL) {
        set(signal, handler);
    }
}

void SignalHandlers::restore() {
    for (; !before_.empty(); before_.pop_back()) {
        sigaction(before_.back().signal, &before_.back().action, nullptr);
    }
}

}  // namespace vmbackup_diag::process
