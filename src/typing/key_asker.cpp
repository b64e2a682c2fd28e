#include "key_asker.hpp"

#include <algorithm>
#include <utility>

#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/typing/typed_ahead.hpp"

namespace vmbackup_diag::typing {
namespace {

constexpr std::chrono::milliseconds time_for_a_sequence{400};  // over a slow line its bytes come one by one
constexpr std::chrono::milliseconds time_to_settle{100};       // a window that is dragged has many sizes on the way
constexpr outside::ScreenSize usual_size{24, 80};

/// By the variables that the C library goes by, without loading a locale.
bool is_utf8(const outside::Surroundings& around) {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        if (const std::string value = lower(around.variable(name)); !value.empty()) {
            return value.find("utf-8") != value.npos || value.find("utf8") != value.npos;
        }
    }
    return false;
}

}  // namespace

KeyAsker::KeyAsker(const desk::Desk& desk)
    : desk_(desk), signs_(is_utf8(desk.surroundings()) ? unicode_signs : Signs{}) {}

std::optional<Reply> KeyAsker::answer(const Open& open) {
    Menu menu(open.choices);
    MenuScreen screen = screen_for(menu);
    reminder_ = open.reminder;
    if (!is_shown_) {
        show_again(menu, screen);
    }
    is_shown_ = false;
    const auto keyboard = desk_.surroundings().keyboard();
    std::optional<Ended> ended;
    while (!ended && !desk_.surroundings().was_interrupted()) {
        ended = heard(*keyboard, menu, screen);
    }
    if (!ended || !ended->reply) {
        return std::nullopt;
    }
    desk_.prompt(screen.drawn(menu) + screen.ended(ended->reply->text));
    return std::move(ended->reply);
}

/// Does what was heard, then waits for what comes next. While lines go on coming, what they are is not decided.
std::optional<Ended> KeyAsker::heard(outside::Keyboard& keyboard, Menu& menu, MenuScreen& screen) {
    while (!ahead_.empty() && coming_ == 0) {
        const KeyPress key = std::move(ahead_.front());
        ahead_.pop_front();
        if (auto ended = menu.press(key)) {
            return ended;
        }
    }
    desk_.prompt(screen.drawn(menu));
    const auto patience = decoder_.is_in_doubt() ? std::optional(time_for_a_sequence)
                          : coming_ > 0          ? std::optional(time_between_pasted_lines)
                          : is_resized_          ? std::optional(time_to_settle)
                                                 : std::nullopt;
    const outside::Keyboard::Heard heard = keyboard.listen(patience);
    const bool is_whole = heard.what != outside::Keyboard::What::bytes || coming_ > longest_reply;
    if (is_whole && std::exchange(coming_, 0) > 0) {
        ahead_ = with_pasted_lines_together(std::move(ahead_), menu.line().text());
    }
    if (heard.what != outside::Keyboard::What::resized && std::exchange(is_resized_, false)) {
        fit(menu, screen);
    }
    switch (heard.what) {
        case outside::Keyboard::What::bytes: note(decoder_.take(heard.bytes), heard.bytes.size()); break;
        case outside::Keyboard::What::nothing: note(decoder_.settle(), 0); break;
        case outside::Keyboard::What::signal: break;
        case outside::Keyboard::What::resized: is_resized_ = true; break;
        case outside::Keyboard::What::back_from_stop: show_again(menu, screen); break;
        case outside::Keyboard::What::end: return ahead_.empty() ? std::optional(Ended{}) : std::nullopt;
    }
    return std::nullopt;
}

void KeyAsker::note(const std::vector<KeyPress>& keys, std::size_t bytes) {
    ahead_.insert(ahead_.end(), keys.begin(), keys.end());
    const bool has_end = std::ranges::find(keys, KeyKind::enter, &KeyPress::kind) != keys.end();
    coming_ += coming_ > 0 || has_end ? bytes : 0;
}

/// Where results go to a pipe, whoever is at its end may write them to the screen at any time.
MenuScreen KeyAsker::screen_for(const Menu& menu) const {
    const outside::ScreenSize size = desk_.surroundings().screen_size().value_or(usual_size);
    return {menu.choices(), desk_.width_to_ask(), size, signs_, desk_.surroundings().out_is_terminal};
}

/// Shows the question again, where its answers have other rows on the screen as it is now.
void KeyAsker::fit(const Menu& menu, MenuScreen& screen) const {
    if (MenuScreen now = screen_for(menu); now.is_laid_out_as(screen)) {
        screen = std::move(now);
    } else {
        show_again(menu, screen);
    }
}

/// On rows of its own below whatever stands there.
void KeyAsker::show_again(const Menu& menu, MenuScreen& screen) const {
    desk_.prompt("\r\x1B[J");
    desk_.ask(reminder_);
    screen = screen_for(menu);
}

}  // namespace vmbackup_diag::typing
