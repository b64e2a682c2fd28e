#include "key_asker.hpp"

#include <utility>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::chrono::milliseconds time_for_a_sequence{50};
constexpr std::chrono::milliseconds time_to_settle{100};  // a window that is dragged has many sizes on the way
constexpr ScreenSize usual_size{24, 80};

/// By the variables that the C library goes by, without loading a locale.
bool is_utf8(const Surroundings& around) {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        if (const std::string value = lower(around.variable(name)); !value.empty()) {
            return value.find("utf-8") != value.npos || value.find("utf8") != value.npos;
        }
    }
    return false;
}

bool takes_text(const Position& open) {
    const auto* ask = std::get_if<AskQuestion>(&open.now);
    return ask != nullptr && ask->question->input == Input::text;
}

}  // namespace

KeyAsker::KeyAsker(const Session& session)
    : session_(session), signs_(is_utf8(session.surroundings()) ? unicode_signs : Signs{}) {}

std::optional<Reply> KeyAsker::answer(const Position& open) {
    Menu menu(render::choices(open), takes_text(open));
    MenuScreen screen = screen_for(menu);
    reminder_ = render::reminder_page(open);
    if (!is_shown_) {
        show_again(reminder_, menu, screen);
    }
    is_shown_ = false;
    const auto keyboard = session_.surroundings().keyboard();
    std::optional<Ended> ended;
    while (!ended && !session_.surroundings().was_interrupted()) {
        ended = heard(*keyboard, menu, screen);
    }
    if (!ended || !ended->reply) {
        return std::nullopt;
    }
    session_.prompt(screen.drawn(menu) + screen.ended(ended->reply->text));
    return std::move(ended->reply);
}

/// Does what was typed ahead, then waits for what comes next.
std::optional<Ended> KeyAsker::heard(Keyboard& keyboard, Menu& menu, MenuScreen& screen) {
    while (!ahead_.empty()) {
        const KeyPress key = std::move(ahead_.front());
        ahead_.pop_front();
        if (auto ended = menu.press(key)) {
            return ended;
        }
    }
    session_.prompt(screen.drawn(menu));
    std::vector<KeyPress> keys;
    const auto patience = decoder_.is_in_doubt() ? std::optional(time_for_a_sequence)
                          : is_resized_          ? std::optional(time_to_settle)
                                                 : std::nullopt;
    const Keyboard::Heard heard = keyboard.listen(patience);
    if (heard.what != Keyboard::What::resized && std::exchange(is_resized_, false)) {
        fit(menu, screen);
    }
    switch (heard.what) {
        case Keyboard::What::bytes: keys = decoder_.take(heard.bytes); break;
        case Keyboard::What::nothing: keys = decoder_.settle(); break;
        case Keyboard::What::signal: break;
        case Keyboard::What::resized: is_resized_ = true; break;
        case Keyboard::What::back_from_stop: show_again(reminder_, menu, screen); break;
        case Keyboard::What::end: return Ended{};
    }
    ahead_.insert(ahead_.end(), keys.begin(), keys.end());
    return std::nullopt;
}

MenuScreen KeyAsker::screen_for(const Menu& menu) const {
    const ScreenSize size = session_.surroundings().screen_size().value_or(usual_size);
    return {menu.choices(), session_.width_to_ask(), size, signs_};
}

/// Shows the answers again, where they have other rows on the screen as it is now.
void KeyAsker::fit(const Menu& menu, MenuScreen& screen) const {
    if (MenuScreen now = screen_for(menu); now.is_laid_out_as(screen)) {
        screen = std::move(now);
    } else {
        show_again(render::choices_page(menu.choices()), menu, screen);
    }
}

/// What ends with the answers, on rows of its own below whatever stands there.
void KeyAsker::show_again(const render::Page& page, const Menu& menu, MenuScreen& screen) const {
    session_.prompt("\r\x1B[J");
    session_.ask(page);
    screen = screen_for(menu);
}

}  // namespace vmbackup_diag::cli
