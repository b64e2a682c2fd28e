// Which four bytes of each known thing a text is scanned for.
#pragma once

#include <bit>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::load {

/// Where in a literal the rarest two windows begin, and how often they are to be expected.
struct Rarest {
    std::size_t offset = 0;
    double count = std::numeric_limits<double>::infinity();  ///< so where the literal is too short for two windows

    [[nodiscard]] bool exists() const { return count < std::numeric_limits<double>::infinity(); }
};

class Literals {
  public:
    /// Learns which windows are common from everything that is written.
    explicit Literals(const Knowledge& knowledge);

    /// Blanks and what joins words may be part of it; quotes, which people and formats change, may not.
    [[nodiscard]] Rarest rarest(std::string_view literal) const;

    /// Makes a text be scanned for the literal, or for these two windows of it. `met` says what they belong to; its
    /// offset is where the literal begins in that. Nothing happens where the literal is too short.
    void add(std::string_view literal, Meeting met) { add(literal, rarest(literal), met); }
    void add(std::string_view literal, const Rarest& at, Meeting met);

    /// All windows that a text is scanned for, as `Index` describes them.
    [[nodiscard]] std::vector<Meeting> meetings() const;

  private:
    void count(std::string_view text, std::uint32_t times);
    void count(std::span<const std::string_view> texts, std::uint32_t times);
    [[nodiscard]] double expected(const char* window) const;
    [[nodiscard]] std::size_t another(std::string_view literal, std::size_t than) const;

    std::vector<std::uint32_t> of_four_;
    std::vector<std::uint32_t> of_three_;
    std::vector<std::uint32_t> of_two_;
    std::vector<Meeting> meetings_;
};

/// The ways to write the number. One that is too short to be scanned for is met by the words beside it.
[[nodiscard]] std::vector<std::string> forms_of(const Number& number);

/// The things in a table with a power of two of slots, at most half of them taken, each at the slot that its `place`
/// says or after it; `is_free` tells a free slot.
template <class Thing, class PlaceOf, class IsFree>
std::vector<Thing> in_slots(const std::vector<Thing>& things, PlaceOf place, IsFree is_free) {
    std::vector<Thing> slots(std::bit_ceil(2 * things.size() + 1));
    for (const Thing& thing : things) {
        std::size_t at = place(thing) % slots.size();
        while (!is_free(slots[at])) {
            at = (at + 1) % slots.size();
        }
        slots[at] = thing;
    }
    return slots;
}

}  // namespace vmbackup_diag::load
