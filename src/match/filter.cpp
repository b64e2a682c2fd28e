#include "filter.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "vmbackup_diag/model/literal.hpp"

namespace vmbackup_diag::match {
namespace {

/// A first look asks for fewer bits of a window, so that the table, 32 KiB, stays next to the processor. Few of its
/// bits are set, so that it meets hardly more.
constexpr std::size_t first_bits = 18;

/// What of the text is looked at, for which bits, and where the offsets go of what is met.
struct Sweep {
    const char* text = nullptr;
    const std::uint64_t* bits = nullptr;
    std::uint32_t* met = nullptr;
};

std::uint32_t first_bit(std::uint32_t bit) { return bit >> (filter_bits - first_bits); }

/// Looks at so many windows, from an offset on. Gives how many are met.
std::size_t one_by_one(const Sweep& sweep, std::size_t at, std::size_t windows) {
    std::size_t met = 0;
    for (std::size_t n = 0; n < windows; ++n, at += window_step) {
        const std::uint32_t bit = first_bit(window_at(sweep.text + at));
        sweep.met[met] = static_cast<std::uint32_t>(at);
        met += sweep.bits[bit / 64] >> (bit % 64) & 1;
    }
    return met;
}

#if defined(__x86_64__)
constexpr std::size_t lanes = 8;

/// For each choice of lanes the offsets of the windows in them, a byte each, without gaps.
constexpr auto offsets_of = [] {
    std::array<std::uint64_t, 1 << lanes> table{};
    for (std::size_t chosen = 0; chosen < table.size(); ++chosen) {
        std::size_t count = 0;
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            if ((chosen >> lane & 1) != 0) {
                table[chosen] |= std::uint64_t{lane * window_step} << (8 * count++);
            }
        }
    }
    return table;
}();

/// As `one_by_one`, with the steps of `window_at` made for eight windows at once. Writes eight offsets for any that are
/// met.
[[gnu::target("avx2,popcnt")]] std::size_t by_eights(const Sweep& sweep, std::size_t at, std::size_t windows) {
    static_assert(window_size == 4 && window_step == 2);
    std::size_t met = 0;
    for (std::size_t n = 0; n < windows; n += lanes, at += lanes * window_step) {
        const auto* const here = reinterpret_cast<const __m128i*>(sweep.text + at);
        const auto* const after = reinterpret_cast<const __m128i*>(sweep.text + at + window_step);
        const __m256i first = _mm256_cvtepu16_epi32(_mm_loadu_si128(here));
        const __m256i second = _mm256_slli_epi32(_mm256_cvtepu16_epi32(_mm_loadu_si128(after)), 16);
        const __m256i blanks = _mm256_set1_epi32(static_cast<int>(four_blanks));
        const __m256i without_controls = _mm256_max_epu8(_mm256_or_si256(first, second), blanks);
        const __m256i either_case = _mm256_or_si256(without_controls, blanks);
        const __m256i hash = _mm256_mullo_epi32(either_case, _mm256_set1_epi32(static_cast<int>(window_factor)));
        const __m256i bit = _mm256_srli_epi32(hash, 32 - first_bits);
        const __m256i row =
            _mm256_i32gather_epi32(reinterpret_cast<const int*>(sweep.bits), _mm256_srli_epi32(bit, 5), 4);
        const __m256i as_sign = _mm256_sllv_epi32(row, _mm256_andnot_si256(bit, _mm256_set1_epi32(31)));
        const auto chosen = static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(as_sign)));
        const __m256i offsets = _mm256_cvtepu8_epi32(_mm_cvtsi64_si128(static_cast<long long>(offsets_of[chosen])));
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(sweep.met + met),
                            _mm256_add_epi32(offsets, _mm256_set1_epi32(static_cast<int>(at))));
        met += static_cast<std::size_t>(_mm_popcnt_u32(chosen));
    }
    return met;
}
#endif

}  // namespace

void Filter::Row::add(const Meeting& met) {
    for (std::size_t n = 0; n < also.size(); ++n) {
        const bool is_free = also[n] == none;
        if (is_free || (also[n] == met.also && after[n] == met.also_after)) {
            also[n] = met.also;
            after[n] = met.also_after;
            return;
        }
    }
    lets_pass = 1;
}

Filter::Filter(std::span<const Meeting> meetings, const std::function<bool(const Meeting&)>& is_wanted)
    : bits_((std::size_t{1} << first_bits) / 64), rows_(filter_words), starts_(filter_words + 1) {
    std::ranges::copy_if(meetings, std::back_inserter(meetings_), is_wanted);
    for (const Meeting& met : meetings_) {
        const std::uint32_t bit = first_bit(met.bit);
        bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
        rows_[met.bit / 64].add(met);
        farthest_ = std::max(farthest_, static_cast<std::size_t>(std::abs(met.also_after)));
        ++starts_[met.bit / 64 + 1];
    }
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
}

/// Of the first so many that are met, keeps those that have a window beside them which has to be there.
std::size_t Filter::accompanied(std::string_view text, std::size_t met) {
    std::size_t kept = 0;
    for (std::size_t n = 0; n < met; ++n) {
        const std::uint32_t at = met_[n];
        const char* const here = text.data() + at;
        const Row& row = rows_[window_at(here) / 64];
        const bool has_first = window_at(here + row.after[0]) == row.also[0];
        const bool has_second = window_at(here + row.after[1]) == row.also[1];
        met_[kept] = at;
        kept += static_cast<std::size_t>(has_first) | static_cast<std::size_t>(has_second) | row.lets_pass;
    }
    return kept;
}

Filter::Block Filter::look(std::string_view text, std::size_t from, std::size_t last) {
    const std::size_t windows = std::min((last - from + window_step - 1) / window_step, windows_of_a_block);
    std::size_t done = 0;
    std::size_t met = 0;
#if defined(__x86_64__)
    static_assert(lanes == written_at_once);
    static const bool has_avx2 = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("popcnt") != 0;
    if (has_avx2) {
        done = windows - windows % lanes;
        met = by_eights({text.data(), bits_.data(), met_.data()}, from, done);
    }
#endif
    met += one_by_one({text.data(), bits_.data(), met_.data() + met}, from + done * window_step, windows - done);
    const std::size_t end = from + windows * window_step;
    if (from >= farthest_ && end + farthest_ + window_size <= text.size()) {
        met = accompanied(text, met);
    }
    return {.met = std::span(met_).first(met), .end = end};
}

}  // namespace vmbackup_diag::match
