// Letters that are not ASCII belong to their words, as in Schlüssel and système. Words are cut at their bytes, and what
// is left of such a word means nothing.
#pragma once

#include <cstddef>
#include <string_view>

namespace vmbackup_diag::match {

/// Whether a foreign letter of the Latin script begins there, or a byte that once was one: that of an encoding of
/// Windows, or the mark that stands for what could not be decoded.
[[nodiscard]] constexpr bool is_foreign_letter_at(std::string_view text, std::size_t at) {
    const std::string_view here = text.substr(at, 3);
    if (here.empty() || static_cast<unsigned char>(here[0]) < 0xC0) {
        return false;
    }
    const bool is_alone = here.size() == 1 || (static_cast<unsigned char>(here[1]) & 0xC0) != 0x80;
    const bool is_latin = here[0] >= '\xC3' && here[0] <= '\xC9';
    const bool is_sign = here.starts_with("\xC3\x97") || here.starts_with("\xC3\xB7");  // times, divided by
    return is_alone || (is_latin && !is_sign) || here == "\xEF\xBF\xBD";
}

/// Whether the letters from `begin` to `end` are but a piece of a word: a foreign letter stands at one side of them.
[[nodiscard]] constexpr bool is_piece_of_a_word(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest = 3;
    for (std::size_t length = 1; length <= longest && length <= begin; ++length) {
        const std::string_view before = text.substr(0, begin);
        if (static_cast<unsigned char>(text[begin - length]) >= 0xC0) {
            return is_foreign_letter_at(before, begin - length);
        }
    }
    return is_foreign_letter_at(text, end);
}

}  // namespace vmbackup_diag::match
