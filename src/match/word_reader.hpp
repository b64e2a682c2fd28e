// What a word of a text is: a name, a number, the anchor of a template, a stranger, or nothing.
//
// It is decided here alone, whether each word of the text is looked at or only those that the filter meets.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "event_cells.hpp"
#include "kept.hpp"
#include "numbers.hpp"
#include "runs.hpp"
#include "tally.hpp"

namespace vmbackup_diag::match {

/// So far around a word a template that holds it may reach, in bytes.
inline constexpr std::size_t reach = 4096;

/// Whether every word is looked at, or those alone in which the filter has met something.
enum class Pace { closely, quickly };

class WordReader {
  public:
    WordReader(const Knowledge& knowledge, PlaceOf place_of, Reading reading, std::uint8_t enough);

    /// For a copy, whose text is another.
    void tell_places_by(PlaceOf place_of) { kept_.tell_places_by(std::move(place_of)); }

    /// The text that the runs are in from now on.
    void read(std::string_view text, Pace pace);

    /// The text goes on elsewhere: its first bytes are gone.
    void forget(std::size_t bytes);

    void look_closely_at(const Run& run);
    void look_at(const Run& run);
    void look_at_template(std::uint32_t n, const Run& run);
    /// The number that begins here, within the run.
    void look_at_number(const Run& run, std::size_t begin);
    void look_at_event(const Run& number);
    void look_at_event_in(const EventCells& cells);

    /// Whether what is met has not been seen so often that it says nothing new. A word beside numbers may stand before
    /// any.
    [[nodiscard]] bool wants(const Meeting& met) const;

    /// Whether less is wanted than before.
    [[nodiscard]] bool wants_less() const { return wants_less_; }
    /// What is wanted now is what the filter looks for from now on.
    void renew();

    /// Everything found, in the order of the text. The reader is used up.
    [[nodiscard]] Findings finish() { return kept_.finish(text_); }

  private:
    /// How a number is written; digits that stand bare may be anything, and something has to call them a result.
    enum class Notation { plain, bare };

    void look_at_word(const Run& run, std::size_t begin);
    void look_at_templates(std::uint32_t first, const Run& run);
    void see_template(const Template& seen, const Run& whole);
    [[nodiscard]] std::size_t see_name(const Run& run, std::size_t begin);
    void see_code(std::uint32_t at, const Run& whole);
    void see_stranger(const Run& run);
    void see_number(const IndexedNumber& row, const Run& run, Notation notation);
    template <class Named>
    void see_events(const Run& number, Named named);
    template <class Use>
    void each_number(std::optional<std::uint32_t> value, Use use);
    [[nodiscard]] bool is_meant(const Number& number, const Run& run, Notation notation) const;
    [[nodiscard]] bool is_of_ours(const Run& run) const;
    [[nodiscard]] bool speaks_of_ours_around(const Run& run) const;
    void count(Counts& counts, std::size_t n);

    const Knowledge& knowledge_;
    Reading reading_;
    Pace pace_ = Pace::closely;
    std::string_view text_;
    std::size_t name_end_ = 0;  ///< what stands before it is part of a name that was seen
    Values values_;             ///< of the numbers that the filter looks for
    bool wants_less_ = false;
    Tally tally_;
    Kept kept_;
};

}  // namespace vmbackup_diag::match
