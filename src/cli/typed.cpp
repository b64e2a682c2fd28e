#include "typed.hpp"

#include <array>
#include <charconv>

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

/// The choice that was typed as it is shown, or as people say it.
std::string_view choice_in_words(const std::vector<render::Choice>& choices, std::string_view text) {
    const std::string letters = letters_of(text);
    const bool is_doubt = std::ranges::find(cannot_tell, letters) != cannot_tell.end();
    for (const render::Choice& choice : choices) {
        if (letters == letters_of(choice.label) || (is_doubt && choice.id == unknown)) {
            return choice.id;
        }
    }
    return {};
}

}  // namespace

Typed choice_typed(const std::vector<render::Choice>& choices, std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size()) {
        return number >= 1 && number <= choices.size() ? Typed{choices[number - 1].id} : Typed{};
    }
    const std::string wanted = lower(text);
    Typed found;
    for (const render::Choice& choice : choices) {
        if (choice.id == wanted || (choice.id == "no" && wanted == "n")) {
            return {choice.id};
        }
        if (!wanted.empty() && choice.id.starts_with(wanted)) {
            found = found.id.empty() && !found.several ? Typed{choice.id} : Typed{{}, true};
        }
    }
    return found.id.empty() && !found.several ? Typed{choice_in_words(choices, text)} : found;
}

std::string question_meant(const std::vector<Passed>& answers, std::string_view which) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(which.data(), which.data() + which.size(), number);
    const bool is_number = error == std::errc{} && end == which.data() + which.size();
    std::size_t asked = 0;
    for (const Passed& passed : answers) {
        asked += passed.asked != nullptr ? 1 : 0;
        if (is_number ? passed.asked != nullptr && asked == number : passed.question == which) {
            return passed.question;
        }
    }
    return {};
}

}  // namespace vmbackup_diag::cli
