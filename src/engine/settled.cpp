// What ended a case is behind it when it goes on with another error.
#include <algorithm>

#include "facts.hpp"
#include "vmbackup_diag/engine/questions.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "ways_on.hpp"

namespace vmbackup_diag::engine {
namespace {

bool tells_only_what_lasts(const Knowledge& knowledge, const Given& given) {
    const auto asked = find_question(knowledge, given.question);
    const Answer* answer = asked && asked->question != nullptr ? find_answer(*asked->question, given.answer) : nullptr;
    const auto told = answer == nullptr ? std::vector<KnownFact>{} : told_by(*asked->question, *answer);
    return !told.empty() && std::ranges::all_of(told, [](const KnownFact& fact) { return outlasts_a_fix(fact.fact); });
}

bool is_about_a_fix(const Knowledge& knowledge, const Given& given) {
    const auto asked = find_question(knowledge, given.question);
    return asked && asked->question == nullptr;
}

void forget_what_passes(const Knowledge& knowledge, Case& the_case) {
    std::erase_if(the_case.answers, [&](const Given& given) {
        return !is_about_a_fix(knowledge, given) && !tells_only_what_lasts(knowledge, given);
    });
    std::erase_if(the_case.known, [](const KnownFact& fact) { return !outlasts_a_fix(fact.fact); });
    std::erase_if(the_case.seen, [](const SeenFact& seen) { return !outlasts_a_fix(seen.fact.fact); });
}

}  // namespace

std::optional<Passed> worked_at_last(const Knowledge& knowledge, Case the_case) {
    the_case.reopened.clear();
    const Position end = position(knowledge, the_case);
    return has_worked(end) ? std::optional(end.path.back()) : std::nullopt;
}

Case settled(const Knowledge& knowledge, Case the_case) {
    const auto worked = worked_at_last(knowledge, the_case);
    std::erase_if(the_case.answers, [&](const Given& given) {
        return given.answer == worked_not_yet || (worked && given.question == worked->question);
    });
    if (worked) {
        the_case.worked_earlier.push_back(worked->question);
    }
    if (worked && worked->purpose != Purpose::answers) {
        forget_what_passes(knowledge, the_case);
    }
    return the_case;
}

}  // namespace vmbackup_diag::engine
