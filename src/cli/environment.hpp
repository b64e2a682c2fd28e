// The environment variables that the program reads, and what they do.
#pragma once

#include <array>
#include <string_view>

namespace vmbackup_diag::cli {

struct Variable {
    std::string_view name;
    std::string_view value;  ///< the one that counts; empty: any
    std::string_view meaning;
};

inline constexpr std::array variables{
    Variable{"NO_COLOR", "", "no colours, unless --color always asks for them"},
    Variable{"CLICOLOR_FORCE", "",
             "colours even where the output is no terminal, unless NO_COLOR or --color never forbids them"},
    Variable{"COLUMNS", "", "wrap text at so many columns, unless --width says how many"},
    Variable{"TERM", "dumb", "a terminal that can only add lines: no colours, and as --linear"},
    Variable{"ACCESSIBLE", "", "as --linear"},
    Variable{"PAGER", "",
             "what shows a long explain or list at a terminal: less -FRX where it is not set, nothing where it is "
             "empty or cat; never with --linear, TERM=dumb or CI"},
    Variable{"FORCE_HYPERLINK", "0",
             "addresses are never links; otherwise they are in colours at a terminal that is known to have them, by "
             "TERM, TERM_PROGRAM, VTE_VERSION, WT_SESSION or KITTY_WINDOW_ID, and not inside tmux or screen"},
    Variable{"CI", "", "no colours, as --linear, and nobody at the terminal is asked anything"},
};

}  // namespace vmbackup_diag::cli
