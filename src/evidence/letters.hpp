// Comparing names that are the same in any letter case, without a copy of them.
#pragma once

#include <algorithm>
#include <string_view>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {

[[nodiscard]] constexpr char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

[[nodiscard]] inline bool is_same(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, {}, small, small);
}

/// Whether the word stands at this place of the text.
[[nodiscard]] inline bool stands_at(std::string_view text, std::size_t at, std::string_view word) {
    return is_same(text.substr(at, word.size()), word);
}

/// Whether the word stands somewhere in the text.
[[nodiscard]] inline bool holds(std::string_view text, std::string_view word) {
    return !std::ranges::search(text, word, {}, small, small).empty();
}

}  // namespace vmbackup_diag::evidence
