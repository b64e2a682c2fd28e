// Numbers in a text: hexadecimal or decimal, signed or not, and the words that have to stand beside some of them.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>

#include "runs.hpp"
#include "vmbackup_diag/model/entry.hpp"

namespace vmbackup_diag::match {

/// No number of ours is written in more characters.
inline constexpr std::size_t longest_number = 10;

/// The number as 32 bits, where the word is one: 0x800423F4, 2147754996, or 2147212300 after a minus sign.
[[nodiscard]] std::optional<std::uint32_t> number_in(std::string_view word, bool negative);

/// Numbers that are looked for. Nearly every number of a log is none of them, which is known without a search.
class Values {
  public:
    void add(std::uint32_t value);
    [[nodiscard]] bool may_hold(std::uint32_t value) const { return bits_[bit_of(value)]; }

  private:
    static constexpr unsigned size_in_bits = 12;
    static std::size_t bit_of(std::uint32_t value) { return (value * 0x9E3779B1u) >> (32 - size_in_bits); }

    std::bitset<1 << size_in_bits> bits_;
};

[[nodiscard]] bool is_hexadecimal(std::string_view word);

/// Whether the number is known for a result of Windows anywhere: its decimal digits may be those of an invoice.
[[nodiscard]] bool is_result(const Number& number);

/// 0x0004230A is a code, and 271114 may be anything.
[[nodiscard]] bool is_small_in_hexadecimal(const Number& number);

/// Whether the number is part of a time, an address or a version: 12:11:05.121, 10.0.0.121 and 1.0.121 hold no number
/// of ours.
[[nodiscard]] bool is_part_of_more(std::string_view text, const Run& run);

/// How far before a number its `beside` words may stand, in bytes.
inline constexpr std::size_t beside_reach = 120;

/// Whether the word at this run is one that the number needs beside it, and does not only name the writer of a log.
[[nodiscard]] bool stands_beside(const Number& number, std::string_view text, const Run& run);

/// Whether the number at this run means what it says: it needs no word beside it, or one stands before it on its line
/// and it is no part of a time, an address or a version.
[[nodiscard]] bool is_distinctive(const Number& number, std::string_view text, const Run& run);

}  // namespace vmbackup_diag::match
