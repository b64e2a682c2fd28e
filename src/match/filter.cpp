#include "filter.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "vmbackup_diag/model/literal.hpp"

namespace vmbackup_diag::match {
namespace {

/// What of the text is looked at, for which bits, and where the offsets go of what is met.
struct Look {
    const char* text = nullptr;
    const std::uint64_t* bits = nullptr;
    std::uint32_t* met = nullptr;
};

/// Looks at so many windows, from an offset on. Gives how many are met.
std::size_t one_by_one(const Look& look, std::size_t at, std::size_t windows) {
    std::size_t met = 0;
    for (std::size_t n = 0; n < windows; ++n, at += window_step) {
        const std::uint32_t bit = window_at(look.text + at);
        look.met[met] = static_cast<std::uint32_t>(at);
        met += look.bits[bit / 64] >> (bit % 64) & 1;
    }
    return met;
}

#if defined(__x86_64__)
constexpr std::size_t lanes = 8;

/// As `one_by_one`, with the steps of `window_at` made for eight windows at once.
[[gnu::target("avx2")]] std::size_t by_eights(const Look& look, std::size_t at, std::size_t windows) {
    static_assert(window_size == 4 && window_step == 2 && filter_bits == 19);
    std::size_t met = 0;
    for (std::size_t n = 0; n < windows; n += lanes, at += lanes * window_step) {
        const auto* const here = reinterpret_cast<const __m128i*>(look.text + at);
        const auto* const after = reinterpret_cast<const __m128i*>(look.text + at + window_step);
        const __m256i first = _mm256_cvtepu16_epi32(_mm_loadu_si128(here));
        const __m256i second = _mm256_slli_epi32(_mm256_cvtepu16_epi32(_mm_loadu_si128(after)), 16);
        const __m256i either_case = _mm256_or_si256(_mm256_or_si256(first, second), _mm256_set1_epi32(0x20202020));
        const __m256i hash = _mm256_mullo_epi32(either_case, _mm256_set1_epi32(static_cast<int>(window_factor)));
        const __m256i bit = _mm256_srli_epi32(hash, 32 - filter_bits);
        const __m256i row =
            _mm256_i32gather_epi32(reinterpret_cast<const int*>(look.bits), _mm256_srli_epi32(bit, 5), 4);
        const __m256i as_sign = _mm256_sllv_epi32(row, _mm256_andnot_si256(bit, _mm256_set1_epi32(31)));
        auto signs = static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(as_sign)));
        for (; signs != 0; signs &= signs - 1) {
            const auto lane = static_cast<std::size_t>(std::countr_zero(signs));
            look.met[met++] = static_cast<std::uint32_t>(at + lane * window_step);
        }
    }
    return met;
}
#endif

}  // namespace

Filter::Filter(std::span<const Meeting> meetings, const std::function<bool(const Meeting&)>& is_wanted)
    : bits_(filter_words), starts_(filter_words + 1) {
    std::ranges::copy_if(meetings, std::back_inserter(meetings_), is_wanted);
    for (const Meeting& met : meetings_) {
        bits_[met.bit / 64] |= std::uint64_t{1} << (met.bit % 64);
        ++starts_[met.bit / 64 + 1];
    }
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
}

Filter::Block Filter::look(std::string_view text, std::size_t from, std::size_t last) {
    const std::size_t windows = std::min((last - from + window_step - 1) / window_step, windows_of_a_block);
    std::size_t done = 0;
    std::size_t met = 0;
#if defined(__x86_64__)
    static const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;
    if (has_avx2) {
        done = windows - windows % lanes;
        met = by_eights({text.data(), bits_.data(), met_.data()}, from, done);
    }
#endif
    met += one_by_one({text.data(), bits_.data(), met_.data() + met}, from + done * window_step, windows - done);
    return {.met = std::span(met_).first(met), .end = from + windows * window_step};
}

}  // namespace vmbackup_diag::match
