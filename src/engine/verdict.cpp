#include "vmbackup_diag/engine/verdict.hpp"

#include <algorithm>

#include "facts.hpp"
#include "topic.hpp"
#include "unasked.hpp"
#include "vmbackup_diag/engine/walk.hpp"

namespace vmbackup_diag::engine {
namespace {

constexpr std::size_t most_fixes = 100;

const TryFix* open_fix(const Position& position) {
    const auto* fix = std::get_if<TryFix>(&position.now);
    return fix != nullptr && fix->open ? fix : nullptr;
}

/// What is offered first, whether it was tried since or not.
const Fix* fix_of(const Position& position) {
    const auto* fix = std::get_if<TryFix>(&position.now);
    return fix == nullptr ? nullptr : fix->fix;
}

const Escalation* end_of(const Position& position) {
    const auto* end = std::get_if<GiveUp>(&position.now);
    return end == nullptr ? nullptr : end->escalation;
}

bool is_told(const Passed& passed) { return passed.answer != unknown; }

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

/// What could not be told comes first, the latest of it; then the latest answer.
std::optional<Turn> turn_of(const Knowledge& knowledge, const Case& the_case, const Position& now) {
    std::vector<Passed> asked;
    std::ranges::copy_if(now.path, std::back_inserter(asked), [](const Passed& passed) {
        return passed.asked != nullptr && passed.asked->input == Input::choice;
    });
    std::ranges::reverse(asked);
    std::ranges::stable_partition(asked, [](const Passed& passed) { return !is_told(passed); });
    for (const Passed& passed : asked) {
        if (auto turn = turn_at(knowledge, the_case, now, passed)) {
            return turn;
        }
    }
    return std::nullopt;
}

const Cause* cause_for(const Position& now) {
    const Fix* fix = fix_of(now);
    if (now.entry == nullptr || fix == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(now.entry->causes, fix->id, &Cause::fix);
    return found == now.entry->causes.end() ? nullptr : &*found;
}

}  // namespace

Outlook outlook(const Knowledge& knowledge, const Case& the_case) {
    Outlook outlook;
    Case then = the_case;
    Position now = position(knowledge, then);
    if (const TryFix* open = open_fix(now)) {
        outlook.purpose = open->purpose;
    }
    for (std::size_t n = 0; open_fix(now) != nullptr && n < most_fixes; ++n) {
        then = *answered(knowledge, std::move(then), worked_no);
        now = position(knowledge, then);
        outlook.asks_on = std::holds_alternative<AskQuestion>(now.now);
        outlook.end = end_of(now);
        if (const TryFix* next = open_fix(now)) {
            outlook.fixes.push_back(next->fix);
        }
    }
    return outlook;
}

Ledger ledger(const Knowledge& knowledge, const Case& the_case) {
    const Position now = position(knowledge, the_case);
    Ledger ledger{.cause = cause_for(now), .against = now.outweighed, .not_asked = not_asked(knowledge, now)};
    for (const Passed& passed : now.path) {
        (is_told(passed) ? ledger.answers : ledger.untold).push_back(passed);
    }
    std::ranges::copy_if(now.facts, std::back_inserter(ledger.known),
                         [](const LearntFact& learnt) { return !learnt.answered; });
    if (!std::holds_alternative<AskQuestion>(now.now)) {
        ledger.turn = turn_of(knowledge, the_case, now);
    }
    if (now.entry == nullptr) {
        ledger.topic = topic_of(knowledge, now);
    }
    return ledger;
}

}  // namespace vmbackup_diag::engine
