// Whether a terminal is known to make an address a link (OSC 8). One that does not may show the sequence as text, and
// what stands between terminals, such as tmux, tells of none behind it: where nothing is known, there are no links.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "vmbackup_diag/cli/run.hpp"

namespace vmbackup_diag::cli {

[[nodiscard]] inline bool knows_hyperlinks(const Surroundings& around) {
    constexpr std::array<std::string_view, 5> programs{"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"};
    constexpr std::array<std::string_view, 5> terminals{"xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm"};
    const auto is_set = [&](const char* name) { return !around.variable(name).empty(); };
    const std::string terminal = around.variable("TERM");
    const bool is_between =
        is_set("TMUX") || is_set("STY") || terminal.starts_with("screen") || terminal.starts_with("tmux");
    if (is_between || terminal.empty() || terminal == "dumb" || around.variable("FORCE_HYPERLINK") == "0") {
        return false;
    }
    const std::string vte = around.variable("VTE_VERSION");  // 5000 is 0.50, the first that has them all right
    const bool is_known = std::ranges::find(programs, around.variable("TERM_PROGRAM")) != programs.end() ||
                          std::ranges::find(terminals, terminal) != terminals.end();
    return is_known || is_set("WT_SESSION") || is_set("KITTY_WINDOW_ID") || (vte.size() == 4 && vte >= "5000");
}

}  // namespace vmbackup_diag::cli
