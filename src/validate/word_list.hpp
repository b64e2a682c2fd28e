// Tables of words that stand between blanks in one text: a row of a table stays one line that is read like prose.
#pragma once

#include <algorithm>
#include <string_view>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {

/// Whether it is so of one of the words of the list; those after it are not looked at.
template <class Is>
bool is_so_of_one(std::string_view words, Is is) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (is(words.substr(0, end))) {
            return true;
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

/// Whether the word is one of the list, in any letter case.
[[nodiscard]] inline bool is_among(std::string_view word, std::string_view words) {
    return is_so_of_one(words, [&](std::string_view one) { return is_same_word(one, word); });
}

}  // namespace vmbackup_diag::validate
