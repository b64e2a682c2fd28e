// What a case is after one answer more, or when it is about something else.
#include "done_with.hpp"
#include "facts.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::engine {
namespace {

bool is_answer(const Knowledge& knowledge, const Position& position, std::string_view answer) {
    if (const auto* ask = std::get_if<AskQuestion>(&position.now)) {
        return find_offered(*ask->question, answer, position.known()) != nullptr ||
               (ask->question->input == Input::text && find_named(knowledge, answer) != nullptr);
    }
    const auto* fix = std::get_if<TryFix>(&position.now);
    return fix != nullptr && is_answer_after(fix->purpose, answer);
}

bool is_of_the_vm(const KnownFact& fact) {
    return fact.value != unknown && std::ranges::find(facts_of_the_vm, fact.fact) != facts_of_the_vm.end();
}

/// Of an error that a restore alone can meet nobody has to be told that it was no backup.
bool can_hold(const Entry& entry, const KnownFact& fact) {
    const auto is_this = [&](Operation one) { return as_fact(one) == fact.value; };
    return fact.fact != operation_fact || entry.operations.empty() || std::ranges::any_of(entry.operations, is_this);
}

}  // namespace

std::optional<Case> answered(const Knowledge& knowledge, Case the_case, std::string_view answer) {
    const Position now = position(knowledge, the_case);
    if (now.id.empty() || !is_answer(knowledge, now, answer)) {
        return std::nullopt;
    }
    const auto* open = std::get_if<TryFix>(&now.now);
    const auto is_on_the_way = [&](const Given& given) {
        return std::ranges::find(now.path, given.question, &Passed::question) != now.path.end();
    };
    std::erase_if(the_case.answers, [&](const Given& given) {
        return given.question == now.id || (open != nullptr && !is_on_the_way(given) &&
                                            open->fix == fix_asked_about(knowledge, the_case.known, given.question));
    });
    the_case.answers.push_back({now.id, std::string(answer)});
    the_case.reopened.clear();
    return the_case;
}

Case about(Case the_case, const Entry& entry, std::span<const LearntFact> learnt) {
    for (const LearntFact& one : learnt) {
        const bool is_known =
            std::ranges::find(the_case.known, one.fact.fact, &KnownFact::fact) != the_case.known.end();
        if (one.answered && !is_known && is_of_the_vm(one.fact) && can_hold(entry, one.fact)) {
            the_case.known.push_back(one.fact);
            the_case.seen.push_back({one.fact, one.from, true});
        }
    }
    the_case.at = std::string(entry.id.text);
    the_case.reopened.clear();
    return the_case;
}

}  // namespace vmbackup_diag::engine
