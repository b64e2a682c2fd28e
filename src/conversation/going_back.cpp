// Changing one's mind in a conversation: undo, restart, one question back or to any that was answered.
#include <fmt/format.h>

#include <algorithm>

#include "conversation.hpp"
#include "vmbackup_diag/engine/edit.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/typing/typed.hpp"

namespace vmbackup_diag::conversation {

void Conversation::restart() {
    history_.change(first_);
    arrive();
}

void Conversation::undo() {
    if (history_.undo()) {
        say("Undone.");
        take_up();
    } else {
        say("There is nothing to undo.");
    }
}

void Conversation::go_back() {
    if (auto before = engine::back(desk_.knowledge(), the_case())) {
        come_back(*std::move(before));
    } else if (!history_.now().left.empty()) {
        leave_pasted();
    } else {
        say(is_over() ? "No question was asked on the way here." : "This is the first question.");
    }
}

/// To a question that is open again, with what was said there.
void Conversation::come_back(Case before) {
    const auto answers = engine::live_answers(desk_.knowledge(), the_case());
    const auto given = std::ranges::find(answers, before.reopened, &Passed::question);
    history_.change(std::move(before));
    arrive(given == answers.end() ? render::Page{} : render::said_before_page(*given));
}

/// From the first question about what was pasted to the one that it was pasted at. What was answered since stays, and
/// so does what is known, but for what the answers of the way back say themselves.
void Conversation::leave_pasted() {
    Moment before = history_.now();
    const Case left = std::move(before.left.back());
    before.left.pop_back();
    const std::string question = engine::position(desk_.knowledge(), left).id;
    std::erase_if(before.the_case.known, [&](const KnownFact& fact) {
        const auto seen = std::ranges::find(before.the_case.seen, fact, &SeenFact::fact);
        const bool is_answered = seen != before.the_case.seen.end() && seen->answered;
        return is_answered && std::ranges::find(left.known, fact) == left.known.end();
    });
    before.the_case.at = left.at;
    before.the_case.reopened = question;
    if (question.empty() || engine::position(desk_.knowledge(), before.the_case).id != question) {
        before.the_case = left;
    }
    history_.change(std::move(before));
    arrive();
}

/// Back to a question by its number or its name.
void Conversation::reopen(const std::string& which) {
    const auto answers = engine::live_answers(desk_.knowledge(), the_case());
    const std::string name = typing::question_meant(answers, which);
    if (auto before = engine::reopened(desk_.knowledge(), the_case(), name)) {
        come_back(*std::move(before));
    } else {
        say(answers.empty()
                ? "No question has been answered yet."
                : fmt::format("No question \"{}\" has been answered on the way here; s names those that have.", which));
    }
}

}  // namespace vmbackup_diag::conversation
