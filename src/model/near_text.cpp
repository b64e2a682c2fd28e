// How far texts are from each other, and which of several is meant.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag {

namespace {

using Bits = std::uint64_t;
constexpr std::size_t most_bits = 64;

/// A whole column of the table of distances at once, one bit for each letter of the first text, as Myers found, and
/// with the swaps of Hyyrö.
class Column {
  public:
    explicit Column(std::string_view letters) : last_(Bits{1} << (letters.size() - 1)), distance_(letters.size()) {
        for (std::size_t n = 0; n < letters.size(); ++n) {
            places_[static_cast<unsigned char>(letters[n])] |= Bits{1} << n;
        }
    }

    /// The next letter of the other text.
    void go_on(char letter) {
        const Bits here = places_[static_cast<unsigned char>(letter)];
        const Bits swapped = ((~diagonal_ & here) << 1) & before_;
        diagonal_ = (((here & more_) + more_) ^ more_) | here | less_ | swapped;
        Bits right_more = less_ | ~(diagonal_ | more_);
        Bits right_less = diagonal_ & more_;
        distance_ += (right_more & last_) != 0 ? 1 : 0;
        distance_ -= (right_less & last_) != 0 ? 1 : 0;
        right_more = (right_more << 1) | 1;
        right_less <<= 1;
        more_ = right_less | ~(diagonal_ | right_more);
        less_ = right_more & diagonal_;
        before_ = here;
    }

    [[nodiscard]] std::size_t distance() const { return distance_; }

  private:
    std::array<Bits, 256> places_{};  ///< of each letter in the first text
    Bits last_;
    Bits more_ = ~Bits{0};  ///< where the distance grows downwards, and where it shrinks
    Bits less_ = 0;
    Bits diagonal_ = 0;  ///< where it stays along the diagonal
    Bits before_ = 0;    ///< the places of the letter before
    std::size_t distance_;
};

std::size_t distance_in_bits(std::string_view one, std::string_view other, std::size_t limit) {
    Column column(one);
    for (std::size_t n = 0; n < other.size(); ++n) {
        column.go_on(other[n]);
        const std::size_t left = other.size() - n - 1;
        if (column.distance() > limit + left) {
            return limit + 1;
        }
    }
    return column.distance();
}

/// Only what lies within `limit` of the diagonal can be near enough; beyond it, everything counts as too far.
std::size_t distance_row_by_row(std::string_view one, std::string_view other, std::size_t limit) {
    const std::size_t too_far = limit + 1;
    std::vector<std::size_t> before(other.size() + 2, too_far);
    std::vector<std::size_t> last(other.size() + 2, too_far);
    std::vector<std::size_t> row(other.size() + 2, too_far);
    for (std::size_t j = 0; j <= std::min(other.size(), limit); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= one.size(); ++i) {
        const std::size_t from = i > limit ? i - limit : 1;
        const std::size_t to = std::min(other.size(), i + limit);
        row[from - 1] = from == 1 ? i : too_far;
        std::size_t least = row[from - 1];
        for (std::size_t j = from; j <= to; ++j) {
            const std::size_t changed = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
            row[j] = std::min(changed, std::min(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
            least = std::min(least, row[j]);
        }
        row[to + 1] = too_far;
        if (least > limit) {
            return too_far;
        }
        before.swap(last);
        last.swap(row);
    }
    return std::min(last[other.size()], too_far);
}

/// Which letters and digits a text has.
std::uint64_t held_letters(std::string_view text) {
    std::uint64_t letters = 0;
    for (const char c : text) {
        letters |= std::uint64_t{1} << (static_cast<unsigned char>(c) % most_bits);
    }
    return letters;
}

/// Each change brings one letter at most, and takes one.
bool has_too_many_others(std::string_view one, std::string_view other, std::size_t limit) {
    const std::uint64_t here = held_letters(one);
    const std::uint64_t there = held_letters(other);
    return static_cast<std::size_t>(std::max(std::popcount(here & ~there), std::popcount(there & ~here))) > limit;
}

}  // namespace

std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t limit) {
    const bool differ_in_length = one.size() > other.size() + limit || other.size() > one.size() + limit;
    if (differ_in_length || has_too_many_others(one, other, limit)) {
        return limit + 1;
    }
    if (one.empty() || one.size() > most_bits) {
        return distance_row_by_row(one, other, limit);
    }
    return distance_in_bits(one, other, limit);
}

std::string_view nearest(std::string_view text, std::span<const std::string_view> candidates) {
    if (text.size() > longest_misspelt) {
        return {};
    }
    const std::string wanted = lower(text);
    std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    std::string_view found;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = edit_distance(wanted, lower(candidate), best - 1);
        if (distance < best) {
            best = distance;
            found = candidate;
        }
    }
    return found;
}

}  // namespace vmbackup_diag
