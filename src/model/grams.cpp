#include "vmbackup_diag/model/grams.hpp"

#include <algorithm>
#include <cmath>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag {
namespace {

constexpr std::uint32_t blank = 0;

std::uint32_t letter_of(char c) {
    return is_digit(c)    ? static_cast<std::uint32_t>(c - '0') + 1
           : is_letter(c) ? static_cast<std::uint32_t>(lower(c) - 'a') + 11
                          : blank;
}

std::vector<std::uint32_t> letters_of(std::string_view text) {
    std::vector<std::uint32_t> letters{blank};
    letters.reserve(text.size() + 2);
    for (const char c : text) {
        const std::uint32_t letter = letter_of(c);
        if (letter != blank || letters.back() != blank) {
            letters.push_back(letter);
        }
    }
    if (letters.back() != blank) {
        letters.push_back(blank);
    }
    return letters;
}

}  // namespace

std::vector<SaidGram> grams_of(std::string_view text) {
    const std::vector<std::uint32_t> letters = letters_of(text);
    std::vector<std::uint32_t> all;
    all.reserve(letters.size());
    for (std::size_t n = 3; n < letters.size(); ++n) {
        const std::uint32_t first_two = letters[n - 3] * letters_of_grams + letters[n - 2];
        const std::uint32_t last_two = letters[n - 1] * letters_of_grams + letters[n];
        all.push_back(first_two * letters_of_grams * letters_of_grams + last_two);
    }
    std::ranges::sort(all);
    std::vector<SaidGram> grams;
    for (auto at = all.begin(); at != all.end();) {
        const auto end = std::find_if(at, all.end(), [&](std::uint32_t gram) { return gram != *at; });
        grams.push_back({*at, 1 + std::log(static_cast<float>(end - at))});
        at = end;
    }
    return grams;
}

}  // namespace vmbackup_diag
