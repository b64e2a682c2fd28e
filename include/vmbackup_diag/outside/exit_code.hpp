// What the exit status says. Scripts rely on it.
#pragma once

#include <array>
#include <string_view>

namespace vmbackup_diag::outside {

enum class ExitCode {
    identified = 0,
    not_identified = 1,
    usage = 2,
    unreadable = 3,
    bad_knowledge = 4,
    nobody_to_ask = 5,
    internal = 70,
    interrupted = 130,
};

struct ExitMeaning {
    ExitCode code;
    std::string_view meaning;
};

inline constexpr std::array exit_meanings{
    ExitMeaning{ExitCode::identified, "the error was identified, or the command did what it was asked"},
    ExitMeaning{ExitCode::not_identified, "nothing was identified well enough to act on"},
    ExitMeaning{ExitCode::usage, "the command line is wrong"},
    ExitMeaning{ExitCode::unreadable, "an input or output could not be read or written"},
    ExitMeaning{ExitCode::bad_knowledge, "a knowledge base has errors"},
    ExitMeaning{ExitCode::nobody_to_ask, "an answer is needed and nobody can be asked"},
    ExitMeaning{ExitCode::internal, "a fault of the program"},
    ExitMeaning{ExitCode::interrupted, "interrupted"},
};

}  // namespace vmbackup_diag::outside
