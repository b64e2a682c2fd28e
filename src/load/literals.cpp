#include "literals.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "vmbackup_diag/model/literal.hpp"

namespace vmbackup_diag::load {
namespace {

constexpr int bits_of_three = 18;

/// Long texts are logs, and such a line as proves an error stands in them again and again, in part at least.
constexpr std::uint32_t times_in_a_log = 60;

std::uint32_t byte_at(const char* at) { return static_cast<unsigned char>(*at) | 0x20u; }

std::uint32_t two_at(const char* at) { return byte_at(at) << 8 | byte_at(at + 1); }

std::uint32_t three_at(const char* at) {
    return (two_at(at) << 8 | byte_at(at + 2)) * 0x9E3779B1u >> (32 - bits_of_three);
}

/// What stands in a text as it was written, however the text came here.
bool is_kept(char c) { return is_letter_or_digit(c) || std::string_view(" -_.:,/=").find(c) != std::string_view::npos; }

}  // namespace

Literals::Literals(const Knowledge& knowledge)
    : of_four_(std::size_t{1} << filter_bits),
      of_three_(std::size_t{1} << bits_of_three),
      of_two_(std::size_t{1} << 16) {
    for (const Entry& entry : knowledge.entries) {
        count(entry.title, 1);
        count(entry.summary, 1);
        count(entry.messages, 1);
        count(entry.phrases, 1);
        count(entry.samples, 1);
    }
    for (const Signature& signature : knowledge.signatures) {
        count(signature.text, 1);
        if (!signature.text.empty()) {  // those of an event alone are labels
            count(signature.samples, times_in_a_log);
        }
    }
}

void Literals::count(std::string_view text, std::uint32_t times) {
    for (std::size_t n = 0; n + window_size <= text.size(); ++n) {
        of_four_[window_at(text.data() + n)] += times;
        of_three_[three_at(text.data() + n)] += times;
        of_two_[two_at(text.data() + n)] += times;
    }
}

/// How often the window was seen, and how often it is to be expected by the threes and the two that it is made of: what
/// was never seen here may be common elsewhere.
double Literals::expected(const char* window) const {
    const double seen = of_four_[window_at(window)];
    const double middle = of_two_[two_at(window + 1)];
    const double threes = static_cast<double>(of_three_[three_at(window)]) * of_three_[three_at(window + 1)];
    return seen + threes / (middle + 1);
}

void Literals::count(std::span<const std::string_view> texts, std::uint32_t times) {
    for (const std::string_view text : texts) {
        count(text, times);
    }
}

Rarest Literals::rarest(std::string_view literal) const {
    Rarest best;
    for (std::size_t n = 0; n + shortest_literal <= literal.size(); ++n) {
        // A word has to begin in each of the windows, because that is where it is looked for.
        const bool holds_a_word = std::ranges::any_of(literal.substr(n + 1, window_size - 1), is_letter_or_digit);
        if (!holds_a_word || !std::ranges::all_of(literal.substr(n, shortest_literal), is_kept)) {
            continue;
        }
        const double both = expected(literal.data() + n) + expected(literal.data() + n + 1);
        if (both < best.count) {
            best = {n, both};
        }
    }
    return best;
}

/// The rarest window beside those that begin here, with nothing between them that varies; the first of those where
/// there is no other.
std::size_t Literals::another(std::string_view literal, std::size_t than) const {
    double rarest = std::numeric_limits<double>::infinity();
    std::size_t best = than;
    const auto consider = [&](std::size_t n) {
        const bool is_beside = n + window_size <= than + 1 || n >= than + window_size;
        const double count = expected(literal.data() + n);
        if (is_beside && count < rarest) {
            rarest = count;
            best = n;
        }
    };
    std::size_t begin = than;
    while (begin > 0 && is_kept(literal[begin - 1])) {
        --begin;
    }
    for (std::size_t end = begin; end < literal.size() && is_kept(literal[end]); ++end) {
        if (end + 1 >= begin + window_size) {
            consider(end + 1 - window_size);
        }
    }
    return best;
}

void Literals::add(std::string_view literal, const Rarest& at, Meeting met) {
    if (!at.exists()) {
        return;
    }
    const int begin = met.offset;
    const std::size_t also = another(literal, at.offset);
    met.also = window_at(literal.data() + also);
    for (std::size_t n = at.offset; n < at.offset + window_step; ++n) {
        met.bit = window_at(literal.data() + n);
        met.offset = static_cast<std::int16_t>(begin + static_cast<int>(n));
        met.also_after = static_cast<std::int16_t>(static_cast<int>(also) - static_cast<int>(n));
        meetings_.push_back(met);
    }
}

std::vector<Meeting> Literals::meetings() const {
    std::vector<Meeting> sorted = meetings_;
    std::ranges::stable_sort(sorted, {}, &Meeting::bit);
    return sorted;
}

std::vector<std::string> forms_of(const Number& number) {
    constexpr std::uint32_t facility_of_windows = 0x8007;
    std::vector<std::string> forms{fmt::format("0x{:08x}", number.value), fmt::format("0x{:x}", number.value),
                                   fmt::format("{:08x}", number.value), fmt::format("{}", number.value),
                                   fmt::format("{}", ~number.value + 1)};
    if (number.value >> 16 == facility_of_windows) {
        forms.push_back(fmt::format("0x{:x}", number.value & 0xFFFF));
    }
    return forms;
}

}  // namespace vmbackup_diag::load
