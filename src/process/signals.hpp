// What the program does when a signal comes, as long as it listens to keys; afterwards all is as it was.
#pragma once

#include <csignal>
#include <vector>

namespace vmbackup_diag::process {

/// The set with this signal alone.
[[nodiscard]] sigset_t only(int signal);

/// From now on this is called when the signal comes.
void meet(int signal, void (*handler)(int));

/// What the signal would have done without us, once, and be it that another one waits.
void let_happen(int signal);

class SignalHandlers {
  public:
    /// A signal that is ignored, as by nohup, stays so.
    void set(int signal, void (*handler)(int));

    /// Who was to be called before, such as a sanitizer, still is.
    void set_where_usual(int signal, void (*handler)(int));

    void restore();

  private:
    struct Before {
        int signal = 0;
        struct sigaction action = {};
    };

    std::vector<Before> before_ = {};
};

}  // namespace vmbackup_diag::process
