// An answer that was given, in the words of its question.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::render {

/// What is asked after a fix, also with the name of the fix in it, and its answers.
struct AfterFix {
    std::string_view text;
    std::string_view before_name;
    std::string_view behind_name;
    std::string_view why;
    std::span<const Choice> choices;
};

[[nodiscard]] const AfterFix& after_fix(Purpose purpose);

[[nodiscard]] const Question* open_question(const Position& position);

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
