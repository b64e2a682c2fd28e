// What a string of JSON may hold as it is: read in a hundred thousand records, and written in every answer.
#pragma once

#include <bit>
#include <cstddef>
#include <string_view>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vmbackup_diag {

[[nodiscard]] constexpr bool is_plain(char c) { return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= ' '; }

/// Where the first quote, backslash or control character stands from here on, many bytes at a time.
[[nodiscard]] inline std::size_t end_of_plain(std::string_view text, std::size_t at) {
#if defined(__SSE2__)
    for (__m128i bytes; at + sizeof bytes <= text.size(); at += sizeof bytes) {
        bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
        const __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
        const __m128i backslashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
        const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(' ' - 1)), bytes);
        const __m128i stops = _mm_or_si128(_mm_or_si128(quotes, backslashes), controls);
        if (const auto found = static_cast<unsigned>(_mm_movemask_epi8(stops)); found != 0) {
            return at + static_cast<std::size_t>(std::countr_zero(found));
        }
    }
#endif
    while (at < text.size() && is_plain(text[at])) {
        ++at;
    }
    return at;
}

}  // namespace vmbackup_diag
