// What may stand between two values of JSON.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace vmbackup_diag::evidence {

inline constexpr std::string_view json_blanks = " \t\r\n";

[[nodiscard]] constexpr bool is_json_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// Where something else than a space stands, eight bytes at a time, as indentation is long.
[[nodiscard]] inline std::size_t behind_spaces(std::string_view text, std::size_t at) {
    if constexpr (std::endian::native == std::endian::little) {
        constexpr std::uint64_t eight_blanks = 0x0101010101010101u * ' ';
        for (std::uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
            std::memcpy(&bytes, text.data() + at, sizeof bytes);
            if (bytes != eight_blanks) {
                return at + static_cast<std::size_t>(std::countr_zero(bytes ^ eight_blanks)) / 8;
            }
        }
    }
    while (at < text.size() && text[at] == ' ') {
        ++at;
    }
    return at;
}

/// Where something else than a blank stands, from here on; the end of the text where nothing else does.
[[nodiscard]] inline std::size_t behind_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && is_json_blank(text[at])) {
        at = behind_spaces(text, at + 1);
    }
    return at;
}

}  // namespace vmbackup_diag::evidence
