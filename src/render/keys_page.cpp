// What can be typed in a conversation: all of it, and what one has to know before the first question.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::render {

Page greeting(Typing typing) {
    Page out;
    add(out, Role::heading, "vmbackup-diag: from a failed Azure VM backup to its fix");
    add(out, Role::quiet, "It reads nothing, changes nothing and sends nothing. You look, it asks.");
    add(out, Role::quiet, "Keys: ? why, ?? how to find out, b back, u undo, s summary, h keys, q quit");
    if (typing == Typing::keys) {
        add(out, Role::quiet, "Answers: its number, or arrow keys or part of its text and Enter; Esc: back");
    }
    return out;
}

Page keys_page(Typing typing) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> at_a_terminal{{
        {"arrows", "mark an answer, and Enter takes it; typing a part of it finds it"},
        {"Esc", "clears what is typed; on an empty line, back one question"},
    }};
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> keys{{
        {"1 2 3", "the answer with that number; a part of its words or its id works too"},
        {"? or ??", "why this is asked; all the ways to find out"},
        {"b or b 3", "back one question, or to question 3; answers that still apply stay"},
        {"edit ID", "back to the question of that name, which s shows"},
        {"u", "undo: as it was before the last answer, b, edit, r or pasted text"},
        {"s", "summary: your answers with their names, and what is known"},
        {"p", "page: this page again from its beginning; a long one opens in your pager"},
    }};
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> keys_behind_limits{{
        {"report FILE", "write down where this stands, as FILE.md, FILE.html or FILE.json"},
        {"r, h or q", "restart from the beginning; these keys; quit; the words work too"},
        {"a code or message", "looked up, at whatever question it is pasted"},
    }};
    Page out;
    const auto add_key = [&](const auto& row) {
        out.push_back(
            {{{Role::answer, fmt::format("{}:", row.first)}, {Role::text, fmt::format(" {}", row.second)}}, 2, 4});
    };
    if (typing == Typing::keys) {
        std::ranges::for_each(at_a_terminal, add_key);
    }
    std::ranges::for_each(keys, add_key);
    for (const auto& limit : limit_words) {
        add_key(std::pair(limit.id, fmt::format("no fix if {}", limit.shown)));
    }
    std::ranges::for_each(keys_behind_limits, add_key);
    return out;
}

}  // namespace vmbackup_diag::render
