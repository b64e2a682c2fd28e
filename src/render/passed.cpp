#include "passed.hpp"

#include <fmt/format.h>

namespace vmbackup_diag::render {

const Question* open_question(const Position& position) {
    const auto* ask = std::get_if<AskQuestion>(&position.now);
    return ask == nullptr ? nullptr : ask->question;
}

std::string text_of(const Passed& passed) {
    return passed.asked != nullptr ? std::string(passed.asked->text)
                                   : fmt::format("Did \"{}\" work?", passed.fix->title);
}

std::string label_of(const Passed& passed) {
    const auto label_among = [&](const auto& answers) {
        const auto found = std::ranges::find_if(answers, [&](const auto& one) { return one.id == passed.answer; });
        return found == answers.end() ? passed.answer : std::string(found->label);
    };
    return passed.asked != nullptr ? label_among(passed.asked->answers) : label_among(worked_choices);
}

}  // namespace vmbackup_diag::render
