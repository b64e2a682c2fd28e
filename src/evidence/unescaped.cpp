#include "unescaped.hpp"

#include "utf8.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

char32_t hexadecimal(std::string_view digits) {
    char32_t value = 0;
    for (const char c : digits) {
        value = value * 16 + static_cast<char32_t>(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return value;
}

}  // namespace

std::string unescaped(std::string_view raw) {
    std::string out;
    for (std::size_t n = 0; n < raw.size(); ++n) {
        if (raw[n] != '\\' || n + 1 == raw.size()) {
            out += raw[n];
            continue;
        }
        const char c = raw[++n];
        if (c != 'u' || n + 4 >= raw.size()) {
            constexpr std::string_view letters = "bfnrt";
            constexpr std::string_view meanings = "\b\f\n\r\t";
            const std::size_t letter = letters.find(c);
            out += letter == letters.npos ? c : meanings[letter];
            continue;
        }
        const char32_t unit = hexadecimal(raw.substr(n + 1, 4));
        n += 4;
        const bool has_second = is_first_of_pair(unit) && n + 6 < raw.size() && raw.substr(n + 1, 2) == "\\u";
        const char32_t second = has_second ? hexadecimal(raw.substr(n + 3, 4)) : 0;
        if (is_second_of_pair(second)) {
            append(out, from_pair(unit, second));
            n += 6;
        } else {
            append(out, is_first_of_pair(unit) || is_second_of_pair(unit) ? replacement : unit);
        }
    }
    return out;
}

}  // namespace vmbackup_diag::evidence
