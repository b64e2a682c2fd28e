#include "vmbackup_diag/typing/typed.hpp"

#include <algorithm>

#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/typing/spoken.hpp"

namespace vmbackup_diag::typing {
namespace {

/// As people end a number or a word: `2.`, `2)`, `yes.`
std::string_view without_end_mark(std::string_view text) {
    const bool has_end_mark = text.size() > 1 && (text.back() == '.' || text.back() == ')');
    return text.substr(0, text.size() - (has_end_mark ? 1 : 0));
}

/// Without the marks that a code is pasted with: `"NotFound",`
std::string_view without_marks(std::string_view text) {
    const auto first = std::ranges::find_if(text, is_letter_or_digit);
    const auto last = std::ranges::find_if(text.rbegin(), text.rend(), is_letter_or_digit);
    return first == text.end() ? std::string_view{}
                               : std::string_view(&*first, static_cast<std::size_t>(last.base() - first));
}

/// A single letter is in every answer.
bool can_be_part_of_words(std::string_view text) { return text.size() > 1 && !place_of(text); }

std::vector<std::size_t> places_where(const Choices& choices, const std::function<bool(const render::Choice&)>& fits) {
    std::vector<std::size_t> places;
    for (std::size_t n = 0; n < choices.list.size(); ++n) {
        if (fits(choices.list[n])) {
            places.push_back(n);
        }
    }
    return places;
}

/// The answer that none of the others is: one of its own where there is one, or else that nobody can tell; empty where
/// something was offered, which alone may be meant.
std::string_view none_of(const Choices& choices) {
    if (std::ranges::any_of(choices.list, &render::Choice::is_entry)) {
        return {};
    }
    for (const std::string_view id : {std::string_view("none"), std::string_view("neither"), unknown}) {
        if (std::ranges::find(choices.list, id, &render::Choice::id) != choices.list.end()) {
            return id;
        }
    }
    return {};
}

}  // namespace

Choices choices_at(const Position& open, const std::vector<const Entry*>& offered, const Knowledge& knowledge) {
    const auto* ask = std::get_if<AskQuestion>(&open.now);
    std::vector<render::Choice> all = render::choices(open);
    std::ranges::transform(offered, std::back_inserter(all), [](const Entry* entry) {
        return render::Choice{entry->id.text, entry->title, true};
    });
    return {.list = std::move(all),
            .takes_text = ask != nullptr && ask->question->input == Input::text,
            .is_known = [&knowledge](std::string_view text) {
                return find_named(knowledge, without_marks(text)) != nullptr;
            }};
}

std::string_view choice_typed_whole(const Choices& choices, std::string_view given) {
    const std::string wanted = lower(without_end_mark(given));
    if (const auto place = place_of(wanted)) {
        return *place < choices.list.size() ? choices.list[*place].id : std::string_view{};
    }
    const std::string letters = letters_of(wanted);
    const std::string_view said = answer_said_by(letters);
    const bool is_code = choices.is_known(wanted);
    const auto found = std::ranges::find_if(choices.list, [&](const render::Choice& choice) {
        return choice.id == wanted || (!said.empty() && choice.id == said) ||
               (!letters.empty() &&
                (letters == letters_of(choice.label) || (!is_code && letters == letters_of(choice.id))));
    });
    return found == choices.list.end() ? std::string_view{} : found->id;
}

Typed choice_typed(const Choices& choices, std::string_view given) {
    const std::string_view whole = choice_typed_whole(choices, given);
    const std::string wanted = lower(without_end_mark(given));
    if (!whole.empty() || wanted.empty() || place_of(wanted) || choices.is_known(wanted)) {
        return {whole};
    }
    const auto begins_so = [&](const render::Choice& choice) { return choice.id.starts_with(wanted); };
    auto places = places_where(choices, begins_so);
    if (places.empty() && says_none_of_these(letters_of(wanted))) {
        return {none_of(choices)};
    }
    if (places.size() != 1 && !choices.takes_text && can_be_part_of_words(wanted)) {
        places = places_where(choices, [&](const render::Choice& choice) {
            return begins_so(choice) || lower(choice.label).find(wanted) != std::string::npos;
        });
    }
    return places.size() == 1 ? Typed{choices.list[places.front()].id} : Typed{{}, std::move(places)};
}

std::string question_meant(const std::vector<Passed>& answers, std::string_view which) {
    const auto place = place_of(which);
    std::size_t asked = 0;
    for (const Passed& passed : answers) {
        if (place ? passed.asked != nullptr && asked == *place : passed.question == which) {
            return passed.question;
        }
        asked += passed.asked != nullptr ? 1 : 0;
    }
    return {};
}

}  // namespace vmbackup_diag::typing
