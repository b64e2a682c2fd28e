#include "turn.hpp"

#include <algorithm>
#include <array>
#include <ranges>

#include "vmbackup_diag/engine/walk.hpp"

namespace vmbackup_diag::engine {
namespace {

/// What somebody came for: the case begins with it, and facts about it are called so.
bool is_about_a_wish(const Passed& passed) {
    static constexpr std::array<std::string_view, 5> wishes{"-goal", "-need", "-question", "-task", "-wish"};
    const std::string_view guide = std::string_view(passed.question).substr(0, passed.question.find('.'));
    return guide == Case{}.at || std::ranges::any_of(wishes, [&](std::string_view ending) {
               return passed.asked->fact.text.ends_with(ending);
           });
}

bool is_in_doubt(const Passed& passed) {
    return passed.asked != nullptr && passed.asked->input == Input::choice && passed.answer == unknown &&
           !is_about_a_wish(passed);
}

/// The case with another answer to a question on its way.
Case with_answer(Case the_case, const std::string& question, std::string_view answer) {
    the_case.reopened.clear();
    for (Given& given : the_case.answers) {
        if (given.question == question) {
            given.answer = answer;
        }
    }
    return the_case;
}

/// Whether the answer says otherwise than an answer to another question did.
bool contradicts(const Position& now, const Question& question, const Answer& answer) {
    const auto is_said_otherwise = [&](const KnownFact& fact) {
        const auto held =
            std::ranges::find(now.facts, fact.fact, [](const LearntFact& learnt) { return learnt.fact.fact; });
        return held != now.facts.end() && held->answered && held->fact.value != fact.value &&
               fact.fact != question.fact;
    };
    return std::ranges::any_of(answer.facts, is_said_otherwise);
}

/// An answer that would lead elsewhere; one that leads to a verdict rather than to a question.
std::optional<Turn> turn_at(const Knowledge& knowledge, const Case& the_case, const Position& now,
                            const Passed& passed) {
    std::optional<Turn> found;
    for (const Answer& answer : passed.asked->answers) {
        if (answer.id == passed.answer || answer.id == unknown || contradicts(now, *passed.asked, answer)) {
            continue;
        }
        const Position then = position(knowledge, with_answer(the_case, passed.question, answer.id));
        const Turn turn{passed, answer.label, fix_of(then), end_of(then),
                        std::holds_alternative<AskQuestion>(then.now)};
        const bool leads_elsewhere = turn.asks_on || turn.fix != fix_of(now) || turn.end != end_of(now);
        if (leads_elsewhere && (!found || (found->asks_on && !turn.asks_on))) {
            found = turn;
        }
    }
    return found;
}

}  // namespace

const Fix* fix_of(const Position& position) {
    const auto* fix = std::get_if<TryFix>(&position.now);
    return fix == nullptr ? nullptr : fix->fix;
}

const Escalation* end_of(const Position& position) {
    const auto* end = std::get_if<GiveUp>(&position.now);
    return end == nullptr ? nullptr : end->escalation;
}

std::optional<Turn> turn_of(const Knowledge& knowledge, const Case& the_case, const Position& now) {
    for (const Passed& passed : std::views::reverse(now.path)) {
        if (auto turn = is_in_doubt(passed) ? turn_at(knowledge, the_case, now, passed) : std::nullopt) {
            return turn;
        }
    }
    return std::nullopt;
}

}  // namespace vmbackup_diag::engine
