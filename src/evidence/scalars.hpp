// A string, number or word of JSON, as it stands in a text.
#pragma once

#include <cstddef>
#include <string_view>

namespace vmbackup_diag::evidence {

struct Scalar {
    enum class Outcome { whole, unended, broken };
    Outcome outcome = Outcome::broken;
    std::size_t end = 0;         ///< behind its closing quote, or where it breaks
    std::string_view text = {};  ///< without quotes; null has none
    bool is_escaped = false;
};

/// The string with whose opening quote the text goes on here.
[[nodiscard]] Scalar string_at(std::string_view text, std::size_t at);

/// The number, or true, false or null, that begins here.
[[nodiscard]] Scalar word_at(std::string_view text, std::size_t at);

[[nodiscard]] inline Scalar scalar_at(std::string_view text, std::size_t at) {
    return text[at] == '"' ? string_at(text, at) : word_at(text, at);
}

}  // namespace vmbackup_diag::evidence
