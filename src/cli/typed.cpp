#include "typed.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

/// What people type who cannot tell, by its letters alone.
constexpr std::array<std::string_view, 13> cannot_tell{
    "canttell", "icannottell", "cannottell", "dontknow",  "idontknow", "donotknow", "idonotknow",
    "dunno",    "idk",         "notsure",    "imnotsure", "unsure",    "noidea"};

/// What is left without marks and blanks; the apostrophe of word processors is a mark too.
std::string letters_of(std::string_view text) {
    constexpr std::string_view apostrophe = "\u2019";
    std::string letters = lower(text);
    for (std::size_t at = 0; (at = letters.find(apostrophe, at)) != letters.npos;) {
        letters.erase(at, apostrophe.size());
    }
    std::erase_if(letters, [](char c) { return static_cast<unsigned char>(c) < 0x80 && !is_letter_or_digit(c); });
    return letters;
}

/// The place that a number means, from 0; empty where the text is no number.
std::optional<std::size_t> place_of(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc{} && end == text.data() + text.size();
    return is_number ? std::optional(number - 1) : std::nullopt;
}

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
    const bool is_doubt = std::ranges::find(cannot_tell, letters) != cannot_tell.end();
    const auto found = std::ranges::find_if(choices.list, [&](const render::Choice& choice) {
        return choice.id == wanted || (choice.id == "no" && wanted == "n") || (is_doubt && choice.id == unknown) ||
               (!letters.empty() && letters == letters_of(choice.label));
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

}  // namespace vmbackup_diag::cli
