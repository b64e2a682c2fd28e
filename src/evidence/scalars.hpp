// A string, number or word of JSON, as it stands in a text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "vmbackup_diag/model/json_text.hpp"

namespace vmbackup_diag::evidence {

struct Scalar {
    enum class Outcome { whole, unended, broken };
    Outcome outcome = Outcome::broken;
    std::size_t end = 0;         ///< behind its closing quote, or where it breaks
    std::string_view text = {};  ///< without quotes; null has none
    bool is_escaped = false;
};

/// The string with whose opening quote the text goes on here. It is in sight of those who call it, as every second
/// value is one.
[[nodiscard]] inline Scalar string_at(std::string_view text, std::size_t at) {
    const std::size_t begin = at + 1;
    bool is_escaped = false;
    for (at = end_of_plain(text, begin); at < text.size() && text[at] == '\\'; at = end_of_plain(text, at)) {
        is_escaped = true;
        at = std::min(at + 2, text.size());
    }
    if (at == text.size() || text[at] != '"') {
        return {at == text.size() ? Scalar::Outcome::unended : Scalar::Outcome::broken, at};
    }
    return {Scalar::Outcome::whole, at + 1, text.substr(begin, at - begin), is_escaped};
}

/// The number, or true, false or null, that begins here.
[[nodiscard]] Scalar word_at(std::string_view text, std::size_t at);

[[nodiscard]] inline Scalar scalar_at(std::string_view text, std::size_t at) {
    return text[at] == '"' ? string_at(text, at) : word_at(text, at);
}

}  // namespace vmbackup_diag::evidence
