// A line of a form as what it says: a label and a value, or several of them where the form was copied into one line.
#pragma once

#include <string_view>
#include <vector>

namespace vmbackup_diag::evidence {

/// What may stand around a label or a value: marks of lists, quoted mails, tables, Markdown, and quotes.
inline constexpr std::string_view label_ornaments = " \t\r*|>-'\"`,;";

struct LabelLine {
    std::string_view label;
    std::string_view value;  ///< as far as the line or the next label on it goes
};

/// The labels on the line with their values, which are views into it. A line without any has one that is empty.
[[nodiscard]] std::vector<LabelLine> label_lines(std::string_view line);

}  // namespace vmbackup_diag::evidence
