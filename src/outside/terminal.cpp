#include "vmbackup_diag/outside/terminal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>

namespace vmbackup_diag::outside {
namespace {

constexpr std::size_t usual_width = 80;
constexpr std::size_t widest_page = 100;  ///< longer lines of prose are hard to read

}  // namespace

bool knows_hyperlinks(const Surroundings& around) {
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

bool only_takes_lines(const Surroundings& around) {
    const std::string terminal = around.variable("TERM");
    return !around.variable("ACCESSIBLE").empty() || !around.variable("CI").empty() || terminal.empty() ||
           terminal == "dumb";
}

std::size_t width_of(std::optional<std::size_t> wanted, const Surroundings& around, bool is_terminal) {
    std::size_t columns = 0;
    const std::string stated = around.variable("COLUMNS");
    std::from_chars(stated.data(), stated.data() + stated.size(), columns);
    const auto screen = around.screen_size();
    const std::size_t seen = std::min(screen ? screen->columns : usual_width, widest_page);
    return wanted.value_or(columns >= 20 ? columns : is_terminal ? seen : usual_width);
}

}  // namespace vmbackup_diag::outside
