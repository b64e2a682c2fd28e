// An answer that was given, in the words of its question.
#pragma once

#include <array>
#include <string>

#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::render {

inline constexpr std::array worked_choices{
    Choice{"yes", "Yes, it works again"},
    Choice{"no", "No, still the same"},
    Choice{"not-yet", "Not yet: I have not tried it, or it needs more time"},
};

[[nodiscard]] const Question* open_question(const Position& position);

[[nodiscard]] std::string worked_question(const Fix& fix);

/// The question as it was asked, and the answer as it was offered; a code or message is its own answer.
[[nodiscard]] std::string text_of(const Passed& passed);
[[nodiscard]] std::string label_of(const Passed& passed);

/// Whether the question takes any text, and whether it was given one.
[[nodiscard]] bool is_to_text(const Passed& passed);
[[nodiscard]] bool is_text(const Passed& passed);

/// The question without what it says of how to answer it.
[[nodiscard]] std::string asked_in_short(const Passed& passed);

/// Both in one line. What was said where any text may stand needs no question beside it.
[[nodiscard]] std::string recap(const Passed& passed);

}  // namespace vmbackup_diag::render
