#include "atoms.hpp"

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::redact {
namespace {

bool is_one_of(char c, std::string_view characters) { return characters.find(c) != characters.npos; }

/// What an atom begins and ends with; letters beyond ASCII are letters.
bool is_solid(char c) { return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

/// fe80::1f, or all of its eight parts.
bool is_address_of_eight(std::string_view text) {
    const bool is_short = text.find("::") != text.npos;
    return (is_short || std::ranges::count(text, ':') == 7) &&
           std::ranges::all_of(text, [](char c) { return is_hexadecimal_digit(c) || c == ':'; });
}

/// 10:33:21.5
bool is_time_of_day(std::string_view text) {
    return std::ranges::count(text, '.') <= 1 &&
           std::ranges::all_of(text, [](char c) { return is_digit(c) || is_one_of(c, ":."); });
}

}  // namespace

Atom next_atom(std::string_view text, std::size_t from, std::size_t to) {
    while (from < to && !is_solid(text[from])) {
        ++from;
    }
    std::size_t end = from;
    while (end < to && (is_solid(text[end]) || is_one_of(text[end], "-_.:"))) {
        ++end;
    }
    const std::string_view all = text.substr(from, end - from);
    if (const std::size_t colon = all.find(':');
        colon != all.npos && !is_address_of_eight(all) && !is_time_of_day(all)) {
        end = from + colon;
    }
    while (end > from && !is_solid(text[end - 1])) {
        --end;
    }
    return {from, end};
}

bool holds_address(std::string_view text) {
    return is_address_of_eight(text) ||
           !all_parts(text, '-', [](std::string_view part) { return !is_ipv4_address(part); });
}

bool is_known_address(std::string_view text) {
    constexpr std::array<std::string_view, 4> known{"0.0.0.0", "127.0.0.1", "168.63.129.16", "169.254.169.254"};
    return std::ranges::find(known, text) != known.end();
}

bool is_plain_number(std::string_view text) {
    if (text.starts_with("0x") && text.size() > 2) {
        return std::ranges::all_of(text.substr(2), is_hexadecimal_digit);
    }
    constexpr std::size_t longest_unit = 2;
    std::size_t unit = 0;
    while (unit < std::min(longest_unit, text.size()) && is_letter(text[text.size() - unit - 1])) {
        ++unit;
    }
    text.remove_suffix(unit);
    return !text.empty() && std::ranges::all_of(text, [](char c) { return is_digit(c) || is_one_of(c, "-_.:"); });
}

}  // namespace vmbackup_diag::redact
