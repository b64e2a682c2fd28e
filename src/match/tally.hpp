// How often each known thing was seen in a text. What was seen often says nothing new, and is not looked for any more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// What was seen so often is not looked at again: it says nothing new.
inline constexpr std::uint8_t often = 64;

/// The same in the rest of a text, which is scanned anew, as most of it was in what stands before.
inline constexpr std::uint8_t often_in_rest = 16;

/// Of things of one kind, by their positions.
class Counts {
  public:
    Counts(std::size_t things, std::uint8_t enough) : seen_(things), enough_(enough) {}

    [[nodiscard]] bool wants(std::size_t n) const { return seen_[n] < enough_; }

    /// Whether this was the last time that it is wanted.
    bool add(std::size_t n) { return ++seen_[n] == enough_; }

  private:
    std::vector<std::uint8_t> seen_;
    std::uint8_t enough_;
};

struct Tally {
    Tally(const Index& index, std::uint8_t enough)
        : names(index.names.size(), enough),
          numbers(index.numbers.size(), enough),
          events(index.events.size(), enough),
          templates(index.templates.size(), enough) {}

    Counts names;
    Counts numbers;
    Counts events;
    Counts templates;
};

}  // namespace vmbackup_diag::match
