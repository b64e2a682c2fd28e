// Small questions about text that several modules ask.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace vmbackup_diag {

[[nodiscard]] constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// The text with A to Z in lower case; other bytes stay.
[[nodiscard]] std::string lower(std::string_view text);

/// Whether the texts are the same but for A to Z in either case.
[[nodiscard]] constexpr bool is_same_word(std::string_view one, std::string_view other) {
    return one.size() == other.size() &&
           std::ranges::equal(one, other, [](char a, char b) { return lower(a) == lower(b); });
}

/// The text without these characters at its ends.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text, std::string_view what = " \t\r\n") {
    const std::size_t first = text.find_first_not_of(what);
    return first == text.npos ? std::string_view{} : text.substr(first, text.find_last_not_of(what) - first + 1);
}

[[nodiscard]] constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }
[[nodiscard]] constexpr bool is_hexadecimal_digit(char c) {
    return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f');
}

/// Whether it is one of the small letters that are vowels in some word.
[[nodiscard]] constexpr bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// Whether it is written as ids of subscriptions and activities are: 8-4-4-4-12 hexadecimal digits.
[[nodiscard]] bool is_guid(std::string_view text);
inline constexpr std::size_t guid_length = 36;

/// Whether these are four numbers below 256 with a point between them; a longer version is no address.
[[nodiscard]] bool is_ipv4_address(std::string_view text);

/// Whether a byte of UTF-8 goes on with a character that began before it.
[[nodiscard]] constexpr bool is_inside_character(char byte) { return (byte & '\xC0') == '\x80'; }

/// Where a small letter, a digit or a mark is followed by a capital: VmNotFound has two.
[[nodiscard]] std::size_t humps(std::string_view word);

/// What may be shown on a terminal: escape sequences, control and text-direction characters are gone,
/// white space is single blanks, and bytes that are no UTF-8 are U+FFFD.
[[nodiscard]] std::string clean(std::string_view text);

/// As `clean`, but lines stay lines.
[[nodiscard]] std::string clean_lines(std::string_view text);

/// Whether `clean_lines` would leave every character; a double blank is none of its business.
[[nodiscard]] bool is_shown_as_is(std::string_view text);

/// How many columns the text takes on a terminal, counting one for each code point.
[[nodiscard]] std::size_t columns(std::string_view text);

/// How many letters have to be changed, added, left out or swapped with a neighbour to make one text the
/// other; `limit + 1` when it is more than the limit. Compares bytes.
[[nodiscard]] std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t limit);

/// The text as far as it has at most this many bytes, and three dots where it has more; no character is cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t longest);

/// As a sentence names them of which one is meant: `1, 3 or 4`.
[[nodiscard]] std::string one_of(std::span<const std::string_view> words);

/// Nobody who writes more than this misspelt one of our names.
inline constexpr std::size_t longest_misspelt = 160;

/// The candidate nearest to the text, in any letter case; empty when none is near enough to be meant.
[[nodiscard]] std::string_view nearest(std::string_view text, std::span<const std::string_view> candidates);

}  // namespace vmbackup_diag
