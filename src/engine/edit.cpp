#include "vmbackup_diag/engine/edit.hpp"

#include <algorithm>

#include "vmbackup_diag/engine/walk.hpp"

namespace vmbackup_diag::engine {
namespace {

bool holds(const std::vector<Passed>& path, std::string_view question) {
    return std::ranges::find(path, question, &Passed::question) != path.end();
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
    if (!holds(live_answers(knowledge, the_case), question)) {
        return std::nullopt;
    }
    the_case.reopened = question;
    return the_case;
}

std::vector<Passed> live_answers(const Knowledge& knowledge, Case the_case) {
    the_case.reopened.clear();
    return position(knowledge, the_case).path;
}

Change change(const std::vector<Passed>& before, const Position& after, std::string_view question) {
    Change change;
    const auto answered = std::ranges::find(after.path, question, &Passed::question);
    change.kept.assign(answered == after.path.end() ? after.path.begin() : answered + 1, after.path.end());
    std::ranges::copy_if(before, std::back_inserter(change.lost), [&](const Passed& passed) {
        return passed.question != question && !holds(after.path, passed.question);
    });
    return change;
}

}  // namespace vmbackup_diag::engine
