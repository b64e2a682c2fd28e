#include "vmbackup_diag/engine/edit.hpp"

#include <algorithm>

#include "done_with.hpp"
#include "facts.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "ways_on.hpp"

namespace vmbackup_diag::engine {
namespace {

bool holds(const std::vector<Passed>& answers, std::string_view question) {
    return std::ranges::find(answers, question, &Passed::question) != answers.end();
}

/// Whether it is answered that the fix is done with, wherever that was said.
bool holds(const std::vector<Passed>& answers, const Fix* fix) {
    return fix != nullptr && std::ranges::any_of(answers, [&](const Passed& passed) {
               return passed.fix == fix && goes_on_after(passed.purpose, passed.answer);
           });
}

std::vector<KnownFact> said_in(const Passed& passed) {
    const Answer* answer = passed.asked == nullptr ? nullptr : find_answer(*passed.asked, passed.answer);
    return answer == nullptr ? std::vector<KnownFact>{} : told_by(*passed.asked, *answer);
}

/// Whether the answer tells of facts alone, and all of them are known.
bool is_known_still(const Passed& passed, std::span<const KnownFact> known) {
    const auto said = said_in(passed);
    const auto is_known = [&](const KnownFact& fact) { return std::ranges::find(known, fact) != known.end(); };
    return !said.empty() && std::ranges::all_of(said, is_known);
}

std::vector<Passed> path_forth(const Knowledge& knowledge, Case the_case) {
    the_case.reopened.clear();
    return position(knowledge, the_case).path;
}

}  // namespace

std::optional<Case> back(const Knowledge& knowledge, Case the_case) {
    const Position now = position(knowledge, the_case);
    if (now.path.empty()) {
        return std::nullopt;
    }
    the_case.reopened = now.path.back().question;
    return the_case;
}

std::optional<Case> reopened(const Knowledge& knowledge, Case the_case, std::string_view question) {
    if (!holds(path_forth(knowledge, the_case), question)) {
        return std::nullopt;
    }
    the_case.reopened = question;
    return the_case;
}

std::vector<Passed> live_answers(const Knowledge& knowledge, const Case& the_case) {
    std::vector<Passed> live = path_forth(knowledge, the_case);
    for (Passed& passed : done_with(knowledge, the_case)) {
        if (!holds(live, passed.question) && !holds(live, passed.fix)) {
            live.push_back(std::move(passed));
        }
    }
    return live;
}

Change change(const std::vector<Passed>& before, const std::vector<Passed>& after, std::string_view question,
              std::span<const KnownFact> known) {
    Change change;
    const auto answered = std::ranges::find(after, question, &Passed::question);
    change.kept.assign(answered == after.end() ? after.begin() : answered + 1, after.end());
    for (const Passed& passed : before) {
        const bool counts = passed.question == question || holds(after, passed.question) || holds(after, passed.fix);
        if (!counts && !is_known_still(passed, known)) {
            (fits(said_in(passed), known) ? change.lost : change.contradicted).push_back(passed);
        }
    }
    return change;
}

}  // namespace vmbackup_diag::engine
