#include "vmbackup_diag/typing/menu.hpp"

#include <algorithm>

#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/typing/key_words.hpp"

namespace vmbackup_diag::typing {
namespace {

/// What is a key when Enter is pressed, and marks no answer that it only stands in. Single letters are keys.
bool may_be_a_key(std::string_view text) { return text.size() < 2 || !key_called(text).empty(); }

}  // namespace

Menu::Menu(Choices choices) : choices_(std::move(choices)), marks_(choices_.list.size(), Mark::none) {}

std::optional<std::size_t> Menu::chosen() const {
    const auto found = std::ranges::find(marks_, Mark::chosen);
    return found == marks_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - marks_.begin()));
}

std::optional<Ended> Menu::press(const KeyPress& key) {
    const bool is_empty = line_.text().empty();
    switch (key.kind) {
        case KeyKind::enter: return Ended{reply()};
        case KeyKind::escape:
            if (is_empty) {
                return Ended{Reply{"b"}};
            }
            line_.clear();
            break;
        case KeyKind::end_of_input:
            if (is_empty) {
                return Ended{};
            }
            line_.erase();
            break;
        case KeyKind::up:
        case KeyKind::down:
            if (!has_lines()) {
                move(key.kind == KeyKind::up ? Way::up : Way::down);
            }
            return std::nullopt;
        case KeyKind::home:
        case KeyKind::end:
            if (is_empty && !marks_.empty()) {
                choose(key.kind == KeyKind::home ? 0 : marks_.size() - 1);
            }
            edit(key);
            return std::nullopt;
        case KeyKind::left:
        case KeyKind::right: edit(key); return std::nullopt;
        default: edit(key);
    }
    look_for_text();
    return std::nullopt;
}

/// A text of several lines was pasted to be looked up, and no answer takes its place.
bool Menu::has_lines() const { return line_.text().find('\n') != std::string::npos; }

Reply Menu::reply() const {
    if (const auto which = chosen()) {
        return {std::to_string(*which + 1)};
    }
    return {line_.text(), line_.is_cut() ? longest_reply_in_words : ""};
}

void Menu::edit(const KeyPress& key) {
    switch (key.kind) {
        case KeyKind::text: line_.insert(key.text, key.is_cut); break;
        case KeyKind::backspace: line_.backspace(); break;
        case KeyKind::erase: line_.erase(); break;
        case KeyKind::clear_line: line_.clear(); break;
        case KeyKind::clear_word: line_.erase_word(); break;
        case KeyKind::left: line_.left(); break;
        case KeyKind::right: line_.right(); break;
        case KeyKind::home: line_.home(); break;
        case KeyKind::end: line_.end(); break;
        default: break;
    }
}

/// Marks the answers that the text fits; the only one there is would be picked.
void Menu::look_for_text() {
    std::ranges::fill(marks_, Mark::none);
    const std::string text = lower(clean(line_.text()));
    if (has_lines() || (may_be_a_key(text) && choice_typed_whole(choices_, text).empty())) {
        return;
    }
    const Typed typed = choice_typed(choices_, text);
    for (const std::size_t place : typed.several) {
        marks_[place] = Mark::fits;
    }
    if (const auto one = std::ranges::find(choices_.list, typed.id, &render::Choice::id); one != choices_.list.end()) {
        marks_[static_cast<std::size_t>(one - choices_.list.begin())] = Mark::chosen;
    }
}

/// To the next answer that way: of those the text fits, where it fits several, and round the end.
void Menu::move(Way way) {
    const bool among_some = std::ranges::find(marks_, Mark::fits) != marks_.end();
    const std::size_t count = marks_.size();
    std::size_t at = chosen().value_or(way == Way::down ? count - 1 : 0);
    for (std::size_t step = 0; step < count; ++step) {
        at = (way == Way::down ? at + 1 : at + count - 1) % count;
        if (!among_some || marks_[at] == Mark::fits) {
            choose(at);
            return;
        }
    }
}

/// Those the text fits are marked as before, but for the one that is chosen.
void Menu::choose(std::size_t which) {
    if (const auto before = chosen()) {
        const bool among_some = std::ranges::find(marks_, Mark::fits) != marks_.end();
        marks_[*before] = among_some ? Mark::fits : Mark::none;
    }
    marks_[which] = Mark::chosen;
}

}  // namespace vmbackup_diag::typing
