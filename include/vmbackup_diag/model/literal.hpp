// How what is known is looked up in text: whole words by their hash, and anything at all by four bytes of it.
//
// The index is made once, where the knowledge is compiled or loaded, and read wherever text is scanned; both sides
// use these functions, so that they agree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag {

/// FNV-1a over the word in lower case; 0 stands for no word.
[[nodiscard]] constexpr std::uint32_t hash_of(std::string_view word, std::uint32_t before = 2166136261u) {
    std::uint32_t hash = before;
    for (const char c : word) {
        hash = (hash ^ static_cast<unsigned char>(lower(c))) * 16777619u;
    }
    return hash == 0 ? 1 : hash;
}

/// The hash of a word that follows another.
[[nodiscard]] constexpr std::uint32_t hash_of_pair(std::uint32_t first, std::string_view second) {
    return hash_of(second, hash_of(" ", first));
}

/// Text is looked at through windows of four bytes, of which every second is enough to meet a literal of five.
inline constexpr std::size_t window_size = 4;
inline constexpr std::size_t window_step = 2;
inline constexpr std::size_t shortest_literal = window_size + window_step - 1;

/// A bit for each of 2^19 windows: so few bits are set that what is met by chance does not count. The filter has a
/// smaller table in front of it.
inline constexpr std::size_t filter_bits = 19;
inline constexpr std::size_t filter_words = (std::size_t{1} << filter_bits) / 64;

/// Spreads the bytes of a window over all bits of a number.
inline constexpr std::uint32_t window_factor = 0x9E3779B1u;

/// Where a line ends a blank may have stood.
inline constexpr std::uint32_t four_blanks = 0x01010101u * ' ';

/// The bit of the window that begins here, in either letter case and with a blank for each control character. Four
/// bytes have to be there.
[[nodiscard]] inline std::uint32_t window_at(const char* at) {
    constexpr std::uint32_t high = 0xE0E0E0E0u;  // of each byte the bits that a control character has not
    const auto byte = [&](int n) { return static_cast<std::uint32_t>(static_cast<unsigned char>(at[n])) << (8 * n); };
    const std::uint32_t all = byte(0) | byte(1) | byte(2) | byte(3);
    const std::uint32_t is_shown = (((all & high) >> 5) + 0x07070707u) >> 3 & 0x01010101u;
    const std::uint32_t either_case = (all & (high | is_shown * 0x1F)) | four_blanks;
    return (either_case * window_factor) >> (32 - filter_bits);
}

}  // namespace vmbackup_diag
