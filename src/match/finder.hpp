// Finding what the knowledge base knows in a stretch of text, word by word or by what the filter meets.
//
// The pace only decides which words are looked at: near the beginning of a text all of them, further on those in whose
// four bytes something known has its rarest. What a word means, the reader of words decides.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "event_rows.hpp"
#include "filter.hpp"
#include "word_reader.hpp"

namespace vmbackup_diag::match {

class Finder {
  public:
    Finder(const Knowledge& knowledge, PlaceOf place_of, Reading reading, std::uint8_t enough = often);
    /// One that has found the same, for a copy of the text.
    Finder(const Finder& other, PlaceOf place_of) : Finder(other) { words_.tell_places_by(std::move(place_of)); }

    /// Looks at the words that begin in [from, to), each of them or those that the filter meets. Around it as much of
    /// the text has to be there as `reach`, or all of it. Gives the offset that is to be read from next.
    std::size_t read_closely(std::string_view text, std::size_t from, std::size_t to);
    std::size_t read_quickly(std::string_view text, std::size_t from, std::size_t to);

    /// The text goes on elsewhere: its first bytes are gone.
    void forget(std::size_t bytes);

    /// Everything found, in the order of the text. The finder is used up.
    [[nodiscard]] Findings finish() { return words_.finish(); }

  private:
    Finder(const Finder& other) = default;

    void make_filter();
    [[nodiscard]] std::size_t meet(std::size_t at, std::uint32_t bit);
    [[nodiscard]] std::size_t meet(std::size_t begin, const Meeting& met);
    void meet_word(const Run& run, const Meeting& met);
    [[nodiscard]] std::size_t look_around(std::size_t met);
    void look_at_numbers_after(const Run& run);
    void look_at_event_after(const Run& word);
    void look_at_events_around(const Run& word);
    void look_at_form_of_line(const Run& word);
    void read_rows(std::size_t to);

    const Knowledge& knowledge_;
    std::string_view text_;
    WordReader words_;
    std::optional<Filter> filter_;  ///< made where a text is so long that it is needed
    EventRows rows_;                ///< of the table whose headings were met last
    std::size_t looked_to_ = 0;     ///< what stands before it has been looked at
};

}  // namespace vmbackup_diag::match
