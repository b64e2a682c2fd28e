#include "often_said.hpp"

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// Whether the keys lie side by side.
bool is_beside(char one, char other) {
    constexpr std::array rows{std::string_view("qwertyuiop"), std::string_view("asdfghjkl"),
                              std::string_view("zxcvbnm")};
    return std::ranges::any_of(rows, [&](std::string_view row) {
        const std::size_t at = row.find(one);
        const std::size_t beside = row.find(other);
        return at != row.npos && beside != row.npos && (at + 1 == beside || beside + 1 == at);
    });
}

/// Whether a slip makes one of the words of the other: two letters are swapped, one is missing or too many, or is the
/// key beside the right one or another vowel. Another ending makes another form of the word.
bool is_slip_of(std::string_view word, std::string_view other) {
    const auto [at, in_other] = std::ranges::mismatch(word, other);
    const std::string_view rest = word.substr(static_cast<std::size_t>(at - word.begin()));
    const std::string_view meant = other.substr(static_cast<std::size_t>(in_other - other.begin()));
    if (rest.size() != meant.size()) {
        const bool is_ending = rest.empty() || meant.empty();
        return !is_ending && (rest.size() < meant.size() ? rest == meant.substr(1) : rest.substr(1) == meant);
    }
    if (rest.size() < 2) {
        return false;
    }
    const bool is_swapped = rest[0] == meant[1] && rest[1] == meant[0] && rest.substr(2) == meant.substr(2);
    const bool is_likely = is_beside(rest[0], meant[0]) || (is_vowel(rest[0]) && is_vowel(meant[0]));
    return is_swapped || (is_likely && rest.substr(1) == meant.substr(1));
}

/// The word, and the word without each of its letters but the first, in which nobody slips.
template <class Visit>
void for_each_shape(const std::string& word, Visit visit) {
    visit(word);
    for (std::size_t n = 1; n < word.size(); ++n) {
        visit(word.substr(0, n) + word.substr(n + 1));
    }
}

}  // namespace

void OftenSaid::add(const std::string& word) {
    for_each_shape(word, [&](const std::string& shape) { by_shape_[shape].push_back(&word); });
}

std::string_view OftenSaid::meant_by(const std::string& word) const {
    std::string_view meant;
    for_each_shape(word, [&](const std::string& shape) {
        const auto known = by_shape_.find(shape);
        for (const std::string* other : known == by_shape_.end() ? Words{} : known->second) {
            if (is_slip_of(word, *other) && (meant.empty() || *other < meant)) {
                meant = *other;
            }
        }
    });
    return meant;
}

}  // namespace vmbackup_diag::validate
