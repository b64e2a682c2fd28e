// How what is known is looked up in text: whole words by their hash, and anything at all by four bytes of it.
//
// The index is made once, where the knowledge is compiled or loaded, and read wherever text is scanned; both sides
// use these functions, so that they agree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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

/// Four bytes in either letter case, with a blank for each control character.
[[nodiscard]] inline std::uint32_t folded(std::uint32_t bytes) {
#if defined(__SSE2__)
    const __m128i blanks = _mm_cvtsi32_si128(static_cast<int>(four_blanks));
    const __m128i shown = _mm_max_epu8(_mm_cvtsi32_si128(static_cast<int>(bytes)), blanks);
    return static_cast<std::uint32_t>(_mm_cvtsi128_si32(_mm_or_si128(shown, blanks)));
#else
    constexpr std::uint32_t high = 0xE0E0E0E0u;  // of each byte the bits that a control character has not
    const std::uint32_t is_shown = (((bytes & high) >> 5) + 0x07070707u) >> 3 & 0x01010101u;
    return (bytes & (high | is_shown * 0x1F)) | four_blanks;
#endif
}

/// The bit of the window that begins here, folded. Four bytes have to be there.
[[nodiscard]] inline std::uint32_t window_at(const char* at) {
    const auto byte = [&](int n) { return static_cast<std::uint32_t>(static_cast<unsigned char>(at[n])) << (8 * n); };
    return (folded(byte(0) | byte(1) | byte(2) | byte(3)) * window_factor) >> (32 - filter_bits);
}

}  // namespace vmbackup_diag
