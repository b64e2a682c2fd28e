// Code points into UTF-8, for texts that come as UTF-16 or with escapes.
#pragma once

#include <string>

namespace vmbackup_diag::evidence {

inline constexpr char32_t replacement = 0xFFFD;

[[nodiscard]] constexpr bool is_first_of_pair(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
[[nodiscard]] constexpr bool is_second_of_pair(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

/// The code point that a pair of UTF-16 stands for.
[[nodiscard]] constexpr char32_t from_pair(char32_t first, char32_t second) {
    return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
}

/// Adds the code point.
inline void append(std::string& out, char32_t c) {
    const int more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    constexpr char32_t marks[] = {0, 0xC0, 0xE0, 0xF0};
    out += static_cast<char>(marks[more] | (c >> (6 * more)));
    for (int n = more - 1; n >= 0; --n) {
        out += static_cast<char>(0x80 | ((c >> (6 * n)) & 0x3F));
    }
}

}  // namespace vmbackup_diag::evidence
