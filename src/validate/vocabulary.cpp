#include "vocabulary.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// How much more often the right word is said than the wrong one, at least, in a loose vocabulary.
constexpr std::size_t times_more_often = 2;

/// The word, and the word without each of its letters: two words one letter apart have one of these in common.
std::vector<std::string> shapes_of(const std::string& word) {
    std::vector<std::string> shapes{word};
    for (std::size_t n = 0; n < word.size(); ++n) {
        shapes.push_back(word.substr(0, n) + word.substr(n + 1));
    }
    return shapes;
}

bool is_plural(std::string_view one, std::string_view other) {
    return one.substr(0, other.size()) == other && one.substr(other.size()) == "s";
}

/// One letter more, less or other, or two that are swapped; four letters, as in Data and Date, say too little for
/// another one to be a slip. Nobody slips in the first letter, and there umount differs from mount.
bool is_one_letter_off(std::string_view word, std::string_view other) {
    constexpr std::size_t telling = 5;
    const bool may_be_other =
        word.size() != other.size() || word.size() >= telling || std::ranges::is_permutation(word, other);
    return may_be_other && word[0] == other[0] && edit_distance(word, other, 1) == 1;
}

/// Whether somebody who wrote one of the words meant the other one.
bool is_slip(const Vocabulary::value_type& of, const Vocabulary::value_type& meant) {
    const auto& [word, usage] = of;
    const auto& [other, often] = meant;
    const bool is_rare = often.times >= (usage.is_loose ? times_more_often * usage.times : usage.times + 1);
    const bool may_be_plural = usage.is_loose && (is_plural(word, other) || is_plural(other, word));
    return is_rare && !may_be_plural && is_one_letter_off(word, other);
}

}  // namespace

Slips slips_in(const Vocabulary& vocabulary) {
    std::unordered_map<std::string, const Vocabulary::value_type*> commonest;
    for (const auto& known : vocabulary) {
        for (const std::string& shape : shapes_of(known.first)) {
            const auto [at, is_new] = commonest.try_emplace(shape, &known);
            if (!is_new && at->second->second.times < known.second.times) {
                at->second = &known;
            }
        }
    }
    Slips slips;
    for (const auto& known : vocabulary) {
        for (const std::string& shape : known.second.is_of_base ? std::vector<std::string>{} : shapes_of(known.first)) {
            if (const auto* meant = commonest.at(shape); is_slip(known, *meant)) {
                slips.emplace(known.first, meant->second.written);
            }
        }
    }
    return slips;
}

}  // namespace vmbackup_diag::validate
