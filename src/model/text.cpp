#include "vmbackup_diag/model/text.hpp"

#include <algorithm>

namespace vmbackup_diag {

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        c = lower(c);
    }
    return out;
}

bool is_guid(std::string_view text) {
    constexpr std::string_view form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    return std::ranges::equal(
        text, form, [](char c, char expected) { return expected == '-' ? c == '-' : is_hexadecimal_digit(c); });
}

bool is_ipv4_address(std::string_view text) {
    std::size_t numbers = 0;
    for (std::size_t begin = 0; begin <= text.size(); ++numbers) {
        const std::size_t end = std::min(text.find('.', begin), text.size());
        const std::string_view number = text.substr(begin, end - begin);
        const bool is_below_256 = number.size() < 3 || (number.size() == 3 && number <= "255");
        if (number.empty() || !is_below_256 || !std::ranges::all_of(number, is_digit)) {
            return false;
        }
        begin = end + 1;
    }
    return numbers == 4;
}

std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !is_inside_character(c); }));
}

std::string shortened(std::string_view text, std::size_t longest) {
    if (text.size() <= longest) {
        return std::string(text);
    }
    while (longest > 0 && is_inside_character(text[longest])) {
        --longest;
    }
    return std::string(text.substr(0, longest)) + "...";
}

std::string one_of(std::span<const std::string_view> words) {
    std::string out;
    for (std::size_t n = 0; n < words.size(); ++n) {
        out += n == 0 ? "" : n + 1 == words.size() ? " or " : ", ";
        out += words[n];
    }
    return out;
}

std::size_t humps(std::string_view word) {
    std::size_t count = 0;
    for (std::size_t n = 1; n < word.size(); ++n) {
        count += is_upper(word[n]) && !is_upper(word[n - 1]) ? 1 : 0;
    }
    return count;
}

}  // namespace vmbackup_diag
