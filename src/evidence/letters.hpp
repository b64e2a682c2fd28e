// Where a word stands in a text, in any letter case and without a copy of either.
#pragma once

#include <algorithm>
#include <string_view>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {

/// Whether the word stands at this place of the text.
[[nodiscard]] constexpr bool stands_at(std::string_view text, std::size_t at, std::string_view word) {
    return is_same_word(text.substr(at, word.size()), word);
}

/// Whether the word stands somewhere in the text.
[[nodiscard]] inline bool holds(std::string_view text, std::string_view word) {
    return !std::ranges::search(text, word, [](char a, char b) { return lower(a) == lower(b); }).empty();
}

}  // namespace vmbackup_diag::evidence
