// The grams of a text: every four letters that stand together in it. Words that are written alike share most of theirs,
// whatever their endings are and however they are misspelt: "encrypting", "encryption" and "encrypiton".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace vmbackup_diag {

/// The blank, ten digits and 26 letters, and how many grams they can make.
inline constexpr std::uint32_t letters_of_grams = 37;
inline constexpr std::uint32_t possible_grams =
    letters_of_grams * letters_of_grams * letters_of_grams * letters_of_grams;

struct SaidGram {
    std::uint32_t letters = 0;  ///< the four, as one number below possible_grams
    float says = 0;             ///< 1, and for each time more that it stands there less and less
};

/// Each gram of the text once, sorted by its letters. A digit is a letter, case says nothing, and whatever stands
/// between two words is one blank, which is a letter too, as before the first word and behind the last.
[[nodiscard]] std::vector<SaidGram> grams_of(std::string_view text);

}  // namespace vmbackup_diag
