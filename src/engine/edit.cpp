#include "vmbackup_diag/engine/edit.hpp"

#include <algorithm>

#include "done_with.hpp"
#include "vmbackup_diag/engine/walk.hpp"

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

Change change(const std::vector<Passed>& before, const std::vector<Passed>& after, std::string_view question) {
    Change change;
    const auto answered = std::ranges::find(after, question, &Passed::question);
    change.kept.assign(answered == after.end() ? after.begin() : answered + 1, after.end());
    std::ranges::copy_if(before, std::back_inserter(change.lost), [&](const Passed& passed) {
        return passed.question != question && !holds(after, passed.question) && !holds(after, passed.fix);
    });
    return change;
}

}  // namespace vmbackup_diag::engine
