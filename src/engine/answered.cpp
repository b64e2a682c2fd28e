// What a case is after one answer more, or when it is about something else.
#include "done_with.hpp"
#include "facts.hpp"
#include "vmbackup_diag/engine/walk.hpp"

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

}  // namespace

std::optional<Case> answered(const Knowledge& knowledge, Case the_case, std::string_view answer) {
    const Position now = position(knowledge, the_case);
    if (now.id.empty() || !is_answer(knowledge, now, answer)) {
        return std::nullopt;
    }
    const auto* open = std::get_if<TryFix>(&now.now);
    std::erase_if(the_case.answers, [&](const Given& given) {
        return given.question == now.id ||
               (open != nullptr && open->fix == fix_asked_about(knowledge, the_case.known, given.question));
    });
    the_case.answers.push_back({now.id, std::string(answer)});
    the_case.reopened.clear();
    return the_case;
}

Case about(Case the_case, const Entry& entry) {
    the_case.at = std::string(entry.id.text);
    the_case.reopened.clear();
    return the_case;
}

}  // namespace vmbackup_diag::engine
