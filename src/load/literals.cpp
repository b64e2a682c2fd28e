#include "literals.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "vmbackup_diag/model/literal.hpp"

namespace vmbackup_diag::load {
namespace {

bool is_of_word(char c) { return is_letter(c) || is_digit(c); }

/// What stands in a text as it was written, however the text came here.
bool is_kept(char c) { return is_of_word(c) || std::string_view(" -_.:,/=").find(c) != std::string_view::npos; }

}  // namespace

Literals::Literals(const Knowledge& knowledge) : counts_(std::size_t{1} << filter_bits), filter_(filter_words) {
    for (const Entry& entry : knowledge.entries) {
        count(entry.title);
        count(entry.summary);
        count(entry.messages);
        count(entry.phrases);
        count(entry.samples);
    }
    for (const Signature& signature : knowledge.signatures) {
        count(signature.text);
        count(signature.samples);
    }
}

void Literals::count(std::string_view text) {
    for (std::size_t n = 0; n + window_size <= text.size(); ++n) {
        ++counts_[window_at(text.data() + n)];
    }
}

void Literals::count(std::span<const std::string_view> texts) {
    for (const std::string_view text : texts) {
        count(text);
    }
}

Rarest Literals::rarest(std::string_view literal) const {
    Rarest best;
    for (std::size_t n = 0; n + shortest_literal <= literal.size(); ++n) {
        // A word has to begin in each of the windows, because that is where it is looked for.
        const bool holds_a_word = std::ranges::any_of(literal.substr(n + 1, window_size - 1), is_of_word);
        if (!holds_a_word || !std::ranges::all_of(literal.substr(n, shortest_literal), is_kept)) {
            continue;
        }
        const std::uint32_t both = counts_[window_at(literal.data() + n)] + counts_[window_at(literal.data() + n + 1)];
        if (both < best.count) {
            best = {n, both};
        }
    }
    return best;
}

void Literals::add(std::string_view literal, const Rarest& at, Meeting met) {
    if (at.count == UINT32_MAX) {
        return;
    }
    const int begin = met.offset;
    for (std::size_t n = at.offset; n < at.offset + window_step; ++n) {
        met.bit = window_at(literal.data() + n);
        met.offset = static_cast<std::int16_t>(begin + static_cast<int>(n));
        filter_[met.bit / 64] |= std::uint64_t{1} << (met.bit % 64);
        meetings_.push_back(met);
    }
}

std::vector<Meeting> Literals::meetings() const {
    return in_slots(
        meetings_, [](const Meeting& met) { return met.bit; },
        [](const Meeting& slot) { return slot.kind == MeetingKind::nothing; });
}

std::vector<std::string> forms_of(const Number& number) {
    return {fmt::format("0x{:08x}", number.value), fmt::format("0x{:x}", number.value), fmt::format("{}", number.value),
            fmt::format("{}", ~number.value + 1)};
}

}  // namespace vmbackup_diag::load
