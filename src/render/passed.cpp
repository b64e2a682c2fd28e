#include "passed.hpp"

#include <fmt/format.h>

namespace vmbackup_diag::render {

const Question* open_question(const Position& position) {
    const auto* ask = std::get_if<AskQuestion>(&position.now);
    return ask == nullptr ? nullptr : ask->question;
}

std::string question_after(const Fix& fix, bool only_answers) {
    return only_answers ? fmt::format("Does \"{}\" answer it?", fix.title) : fmt::format("Did \"{}\" work?", fix.title);
}

std::string text_of(const Passed& passed) {
    return passed.asked != nullptr ? std::string(passed.asked->text) : question_after(*passed.fix, passed.only_answers);
}

std::string label_of(const Passed& passed) {
    const auto label_among = [&](const auto& answers) {
        const auto found = std::ranges::find_if(answers, [&](const auto& one) { return one.id == passed.answer; });
        return found == answers.end() ? passed.answer : std::string(found->label);
    };
    return passed.asked != nullptr ? label_among(passed.asked->answers)
                                   : label_among(after_fix(passed.only_answers).choices);
}

bool is_to_text(const Passed& passed) { return passed.asked != nullptr && passed.asked->input == Input::text; }

bool is_text(const Passed& passed) {
    return is_to_text(passed) &&
           std::ranges::find(passed.asked->answers, passed.answer, &Answer::id) == passed.asked->answers.end();
}

std::string_view answer_instead(const Turn& turn) {
    const auto& answers = turn.given.asked->answers;
    const auto found = std::ranges::find(answers, turn.instead, &Answer::label);
    return found == answers.end() ? std::string_view{} : found->id;
}

std::string asked_in_short(const Passed& passed) {
    const std::string text = text_of(passed);
    return text.substr(0, std::min(text.find('?'), text.size() - 1) + 1);
}

std::string recap(const Passed& passed) {
    if (is_to_text(passed)) {
        return fmt::format("{}{}", is_text(passed) ? "Code or message: " : "", label_of(passed));
    }
    return fmt::format("{} {}", asked_in_short(passed), label_of(passed));
}

}  // namespace vmbackup_diag::render
