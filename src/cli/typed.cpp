#include "typed.hpp"

#include <charconv>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {

Typed choice_typed(const std::vector<render::Choice>& choices, std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size()) {
        return number >= 1 && number <= choices.size() ? Typed{choices[number - 1].id} : Typed{};
    }
    const std::string wanted = lower(text);
    Typed found;
    for (const render::Choice& choice : choices) {
        if (choice.id == wanted) {
            return {choice.id};
        }
        if (!wanted.empty() && choice.id.starts_with(wanted)) {
            found = found.id.empty() && !found.several ? Typed{choice.id} : Typed{{}, true};
        }
    }
    return found;
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
