#include "passed.hpp"

#include <fmt/format.h>

namespace vmbackup_diag::render {
namespace {

constexpr Choice whether_it_worked[] = {{worked_yes, "Yes, all is well now"},
                                        {worked_no, "No, or not all of it"},
                                        {worked_not_yet, "Not yet: I have not tried it, or it needs more time"}};

constexpr Choice whether_it_answers[] = {{worked_yes, "Yes, it does"},
                                         {worked_no, "No, it is about something else, or there is more to it"},
                                         {worked_not_yet, "Not yet: I have not looked"}};

constexpr Choice whether_it_goes_now[] = {
    {worked_yes, "Yes, what I came for works now"},
    {worked_no, "No, it does not"},
    {worked_not_yet, "Not yet: I have not tried it again, or it needs more time"}};

constexpr Choice whether_to_go_on[] = {{worked_yes, "Yes, go on"},
                                       {worked_no, "No, or not all of it"},
                                       {worked_not_yet, "Not yet: I have not tried it, or it needs more time"}};

constexpr Choice whether_it_is_known[] = {{worked_yes, "Yes, go on with it"}, {worked_no, "No, go on without it"}};

constexpr AfterFix asks_whether_it_worked{
    "Did it work?", "Did \"", "\" work?",
    "If it did, this is done; if it did not, or was not all, the next likely remedy follows.", whether_it_worked};

constexpr AfterFix asks_whether_it_answers{"Does this answer it?", "Does \"", "\" answer it?",
                                           "If it does, this is done; if it does not, what else may be meant is tried.",
                                           whether_it_answers};

constexpr AfterFix asks_whether_it_is_known{
    "Do you know it now?", "After \"", "\": do you know it now?",
    "It mends nothing by itself. What follows builds on what you found, and goes on without it, too.",
    whether_it_is_known};

constexpr AfterFix asks_whether_it_goes_now{
    "Does what you came for work now?", "After \"", "\": does what you came for work now?",
    "It only clears the way. Try what you came for once more: that alone shows whether this stood in its way.",
    whether_it_goes_now};

constexpr AfterFix asks_whether_to_go_on{
    "Did it work?", "Did \"", "\" work?",
    "It is not yet what you came for. If it worked, that follows; if it did not, another way follows.",
    whether_to_go_on};

}  // namespace

const AfterFix& after_fix(Purpose purpose) {
    switch (purpose) {
        case Purpose::mends: return asks_whether_it_worked;
        case Purpose::answers: return asks_whether_it_answers;
        case Purpose::finds_out: return asks_whether_it_is_known;
        case Purpose::clears: return asks_whether_it_goes_now;
        case Purpose::leads_on: return asks_whether_to_go_on;
    }
    return asks_whether_it_worked;
}

const Question* open_question(const Position& position) {
    const auto* ask = std::get_if<AskQuestion>(&position.now);
    return ask == nullptr ? nullptr : ask->question;
}

std::string question_after(const Fix& fix, Purpose purpose) {
    const AfterFix& after = after_fix(purpose);
    return fmt::format("{}{}{}", after.before_name, fix.title, after.behind_name);
}

std::vector<Choice> choices_after(Purpose purpose) {
    const std::span<const Choice> choices = after_fix(purpose).choices;
    return {choices.begin(), choices.end()};
}

std::string text_of(const Passed& passed) {
    return passed.asked != nullptr ? std::string(passed.asked->text) : question_after(*passed.fix, passed.purpose);
}

std::string label_of(const Passed& passed) {
    const auto label_among = [&](const auto& answers) {
        const auto found = std::ranges::find_if(answers, [&](const auto& one) { return one.id == passed.answer; });
        return found == answers.end() ? passed.answer : std::string(found->label);
    };
    return passed.asked != nullptr ? label_among(passed.asked->answers)
                                   : label_among(after_fix(passed.purpose).choices);
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
