// How many questions lie ahead of where a case stands, for what is known there and what was answered already.
#include <algorithm>
#include <iterator>

#include "done_with.hpp"
#include "vmbackup_diag/engine/paths.hpp"
#include "vmbackup_diag/engine/questions.hpp"
#include "vmbackup_diag/engine/walk.hpp"

namespace vmbackup_diag::engine {
namespace {

/// An answer that is given stands for where its question is met again ahead; the open question is asked all the same.
Decided decided_by(const Knowledge& knowledge, const Case& the_case, const Position& position) {
    const std::vector<Passed> done = done_with(knowledge, the_case);
    Decided decided{.entry = position.entry,
                    .tried = tried_on(position.path),
                    .worked = worked_on(position.path),
                    .limits = the_case.limits};
    std::ranges::copy(worked_on(done), std::back_inserter(decided.worked));
    for (const Passed& passed : done) {
        if (std::ranges::find(position.path, passed.question, &Passed::question) == position.path.end()) {
            decided.tried.push_back(passed.fix);
        }
    }
    for (const Given& given : the_case.answers) {
        const auto asked = given.question == position.id ? std::nullopt : find_question(knowledge, given.question);
        if (asked && asked->node != nullptr) {
            decided.answers.emplace(asked->node, given.answer);
        }
    }
    return decided;
}

}  // namespace

Position position_and_ahead(const Knowledge& knowledge, const Case& the_case) {
    Position here = position(knowledge, the_case);
    const auto* ask = std::get_if<AskQuestion>(&here.now);
    if (ask == nullptr) {
        return here;
    }
    const Paths ahead =
        paths_from(knowledge, *ask->guide, ask->node->id, here.known(), decided_by(knowledge, the_case, here));
    here.remaining = {ahead.min, ahead.max};
    return here;
}

}  // namespace vmbackup_diag::engine
