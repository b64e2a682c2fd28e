// Messages that a text holds for the most part: cut off at an end, broken inside words, or with a word mistaken.
#pragma once

#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

struct Partial {
    const Entry* entry = nullptr;
    double share = 0;  ///< how much of the message stands in the text, 0 to 1; what few messages say counts more
    Matched matched = {};
    std::size_t begin = 0;  ///< where it stands in the text, from the first of its words to the last
    std::size_t end = 0;
    bool lacks_a_word = false;  ///< a word that stands between holes is nowhere in the text
};

/// Whether what is there of the one is only a part of what is there of the other.
[[nodiscard]] bool is_held_in(const Partial& one, const Partial& other);

/// The messages and signatures of which more than half stands in the text, or a long unbroken end, most first, one for
/// each entry.
[[nodiscard]] std::vector<Partial> partial_messages(const Knowledge& knowledge, std::string_view text);

/// The text as it was before a console or a box broke its lines at a column: what is broken goes on without a blank.
[[nodiscard]] std::string unwrapped(std::string_view text);

}  // namespace vmbackup_diag::match
