#include "pager.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string_view>

namespace vmbackup_diag::process {
namespace {

constexpr int not_found = 127;  ///< what a shell says of a program that is not there

/// While the pager runs, Ctrl-C and Ctrl-\ are its own business.
class SignalsLeftToPager {
  public:
    SignalsLeftToPager() {
        struct sigaction ignore = {};
        ignore.sa_handler = SIG_IGN;
        sigaction(SIGINT, &ignore, &interrupt_);
        sigaction(SIGQUIT, &ignore, &quit_);
    }
    SignalsLeftToPager(const SignalsLeftToPager&) = delete;
    SignalsLeftToPager& operator=(const SignalsLeftToPager&) = delete;
    ~SignalsLeftToPager() {
        sigaction(SIGINT, &interrupt_, nullptr);
        sigaction(SIGQUIT, &quit_, nullptr);
    }

  private:
    struct sigaction interrupt_ = {};
    struct sigaction quit_ = {};
};

/// The process with the pipe's end as its standard input; none where the program is not there.
pid_t started(const std::vector<std::string>& command, const std::array<int, 2>& pipe) {
    std::vector<char*> words;
    for (const std::string& word : command) {
        words.push_back(const_cast<char*>(word.c_str()));
    }
    words.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, pipe[0], STDIN_FILENO);
    posix_spawn_file_actions_addclose(&files, pipe[0]);
    posix_spawn_file_actions_addclose(&files, pipe[1]);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t usual;
    sigemptyset(&usual);
    for (const int signal : {SIGINT, SIGQUIT, SIGPIPE}) {
        sigaddset(&usual, signal);
    }
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    pid_t process = 0;
    const int error = posix_spawnp(&process, words.front(), &files, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return error == 0 ? process : 0;
}

void write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return;
        }
        text.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
}

}  // namespace

bool page(const std::vector<std::string>& command, const std::string& text) {
    std::array<int, 2> ends = {};
    if (pipe(ends.data()) != 0) {
        return false;
    }
    setenv("LESS", "FRX", 0);  // for a PAGER that is less without options: as git has it
    const SignalsLeftToPager left;
    const pid_t process = started(command, ends);
    close(ends[0]);
    if (process != 0) {
        write_all(ends[1], text);
    }
    close(ends[1]);
    int status = 0;
    while (process != 0 && waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return process != 0 && !(WIFEXITED(status) && WEXITSTATUS(status) == not_found);
}

}  // namespace vmbackup_diag::process
