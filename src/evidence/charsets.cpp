#include "charsets.hpp"

#include <algorithm>
#include <array>

#include "utf8.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr auto names_of_1252 =
    std::to_array<std::string_view>({"windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1"});

/// What windows-1252 has from 0x80 to 0x9F, where iso-8859-1 has characters of control.
constexpr std::array<char32_t, 32> signs_of_1252{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                 0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

char32_t character_of_1252(unsigned char byte) {
    const bool is_sign = byte >= 0x80 && byte < 0x80 + signs_of_1252.size();
    return is_sign ? signs_of_1252[byte - 0x80u] : byte;
}

/// How many bytes the character has that begins with this one; 0 where none does.
std::size_t size_of_character(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0;
}

}  // namespace

Charset charset_called(std::string_view name) {
    const bool is_1252 =
        std::ranges::any_of(names_of_1252, [&](std::string_view known) { return is_same_word(known, name); });
    return is_1252 ? Charset::windows_1252 : Charset::utf8;
}

bool is_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t size = size_of_character(bytes.front());
        if (size == 0 || size > bytes.size() || !std::ranges::all_of(bytes.substr(1, size - 1), is_inside_character)) {
            return false;
        }
        bytes.remove_prefix(size);
    }
    return true;
}

std::string in_utf8(std::string_view bytes, Charset charset) {
    if (charset == Charset::utf8) {
        return std::string(bytes);
    }
    std::string out;
    for (const char byte : bytes) {
        append(out, character_of_1252(static_cast<unsigned char>(byte)));
    }
    return out;
}

}  // namespace vmbackup_diag::evidence
