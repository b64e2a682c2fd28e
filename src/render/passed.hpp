// An answer that was given, in the words of its question.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::render {

/// The question that follows a fix, and its answers.
struct AfterFix {
    std::string_view text;
    std::string_view why;
    std::array<Choice, 3> choices;
};

inline constexpr AfterFix asks_whether_it_worked{
    "Did it work?",
    "If it did, this is done; if it did not, or was not all, the next likely remedy follows.",
    {{{"yes", "Yes, all is well now"},
      {"no", "No, or not all of it"},
      {"not-yet", "Not yet: I have not tried it, or it needs more time"}}}};

inline constexpr AfterFix asks_whether_it_answers{
    "Does this answer it?",
    "If it does, this is done; if it does not, what else may be meant is tried.",
    {{{"yes", "Yes, it does"},
      {"no", "No, it is about something else, or there is more to it"},
      {"not-yet", "Not yet: I have not looked"}}}};

/// What a fix is followed by: one that only answers a question cannot have worked.
constexpr const AfterFix& after_fix(bool only_answers) {
    return only_answers ? asks_whether_it_answers : asks_whether_it_worked;
}

[[nodiscard]] const Question* open_question(const Position& position);

/// The same question with the name of the fix in it.
[[nodiscard]] std::string question_after(const Fix& fix, bool only_answers);

/// The question as it was asked, and the answer as it was offered; a code or message is its own answer.
[[nodiscard]] std::string text_of(const Passed& passed);
[[nodiscard]] std::string label_of(const Passed& passed);

/// Whether the question takes any text, and whether it was given one.
[[nodiscard]] bool is_to_text(const Passed& passed);
[[nodiscard]] bool is_text(const Passed& passed);

/// The id of the answer that would change the verdict.
[[nodiscard]] std::string_view answer_instead(const Turn& turn);

/// The question without what it says of how to answer it.
[[nodiscard]] std::string asked_in_short(const Passed& passed);

/// What stands above fixes that were tried before the way led here.
inline constexpr std::string_view tried_earlier = "Tried earlier in this conversation:";

/// Both in one line. What was said where any text may stand needs no question beside it.
[[nodiscard]] std::string recap(const Passed& passed);

}  // namespace vmbackup_diag::render
