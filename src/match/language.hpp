// Whether a text is none, or is written in another language than English, in which all messages and phrases of the
// knowledge are. Whoever has such a text should know that its words were not understood, and what is understood in
// every language.
#pragma once

#include <string_view>

namespace vmbackup_diag::match {

/// By its scripts and by the little words that each language has; false for what is no sentence, such as a log.
[[nodiscard]] bool is_in_another_language(std::string_view text);

/// By bytes that no text has; zeros are none of them, as a crash fills logs up with these.
[[nodiscard]] bool is_data_of_a_program(std::string_view text);

inline constexpr std::string_view only_text_is_read =
    "Most of the input is no text, and only codes in it were looked for: give the error or the log as text. A trace "
    "(.etl) becomes text on Windows: tracerpt FILE -o events.csv -of CSV";

inline constexpr std::string_view only_english_is_understood =
    "The input seems not to be in English, and only codes, numbers and logs are understood in every language: give the "
    "code, or the job as JSON";

}  // namespace vmbackup_diag::match
