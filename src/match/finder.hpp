// Finding what the knowledge base knows in a stretch of text, word by word or by what the filter meets.
//
// What a word means is decided in one place. The pace only decides which words are looked at: near the beginning of a
// text all of them, further on those in whose four bytes something known has its rarest.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "filter.hpp"
#include "numbers.hpp"
#include "runs.hpp"
#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::match {

/// So far around a word a template that holds it may reach, in bytes.
inline constexpr std::size_t reach = 4096;

/// What was seen so often is not looked at again: it says nothing new.
inline constexpr std::uint8_t often = 64;

/// The same in the rest of a text, which is scanned anew, as most of it was in what stands before.
inline constexpr std::uint8_t often_in_rest = 16;

/// A text keeps at most this many sightings of one thing by one means, however often it occurs.
inline constexpr std::size_t most_sightings = 8;

/// A text keeps at most this many words that look like codes.
inline constexpr std::size_t most_strangers = 16;

class Finder {
  public:
    /// The place of an offset in the text that was given to `read` last.
    using PlaceOf = std::function<Place(std::size_t)>;

    Finder(const Knowledge& knowledge, PlaceOf place_of, Reading reading, std::uint8_t enough = often);
    /// One that has found the same, for a copy of the text.
    Finder(const Finder& other, PlaceOf place_of) : Finder(other) { place_of_ = std::move(place_of); }

    /// Looks at the words that begin in [from, to), each of them or those that the filter meets. Around it as much of
    /// the text has to be there as `reach`, or all of it. Gives the offset that is to be read from next.
    std::size_t read_closely(std::string_view text, std::size_t from, std::size_t to);
    std::size_t read_quickly(std::string_view text, std::size_t from, std::size_t to);

    /// The text goes on elsewhere: its first bytes are gone.
    void forget(std::size_t bytes);

    /// Everything found, in the order of the text. The finder is used up.
    [[nodiscard]] Findings finish();

  private:
    Finder(const Finder& other) = default;

    using Seen = std::tuple<const Entry*, const Signature*, MatchedBy>;

    [[nodiscard]] std::size_t meet(std::size_t at, std::uint32_t bit);
    [[nodiscard]] std::size_t meet(std::size_t begin, const Meeting& met);
    void make_filter();
    [[nodiscard]] bool is_spent(const Meeting& met) const;
    void spend(std::uint8_t& seen);
    void meet_word(const Run& run, const Meeting& met);
    [[nodiscard]] std::size_t look_around(std::size_t met);
    void look_at(const Run& run);
    void look_at_word(const Run& run, std::size_t begin);
    void look_at_templates(std::uint32_t first, const Run& run);
    void look_at_template(std::uint32_t n, const Run& run);
    void see_template(const Template& seen, const Run& whole);
    void look_at_numbers_after(const Run& run);
    void look_at_event_after(const Run& word);
    void look_at_events_around(const Run& word);
    /// How a number is written; digits that stand bare may be anything, and something has to call them a result.
    enum class Form { plain, bare };

    void see_number(const Run& run, std::size_t begin);
    void see_number(const IndexedNumber& row, const Run& run, Form form);
    void see_event(const Run& number);
    template <class Use>
    void each_number(std::optional<std::uint32_t> value, Use use);
    [[nodiscard]] bool is_meant(const Number& number, const Run& run, Form form) const;
    [[nodiscard]] std::size_t see_name(const Run& run, std::size_t begin);
    void see_code(std::uint32_t at, const Run& whole);
    void see_stranger(const Run& run);
    void see_words();
    void see(Sighting sighting);

    [[nodiscard]] bool is_of_ours(const Run& run) const;
    [[nodiscard]] bool speaks_of_ours_around(const Run& run) const;
    [[nodiscard]] Matched matched(MatchedBy by, const Run& run) const;

    const Knowledge& knowledge_;
    PlaceOf place_of_;
    Reading reading_;
    std::uint8_t often_;
    std::string_view text_;
    bool quickly_ = false;
    std::optional<Filter> filter_;  ///< made where a text is so long that it is needed
    Values values_;                 ///< of the numbers that the filter still looks for
    bool has_spent_ = false;        ///< what the filter still looks for may have been seen often enough
    std::size_t name_end_ = 0;      ///< what stands before it is part of a name that was seen
    std::size_t looked_to_ = 0;     ///< what stands before it has been looked at
    std::map<Seen, std::set<std::string>> seen_;
    std::set<std::string> strange_;
    std::vector<std::uint8_t> names_seen_;
    std::vector<std::uint8_t> numbers_seen_;
    std::vector<std::uint8_t> events_seen_;
    std::vector<std::uint8_t> templates_seen_;
    /// Names that are words as well, and whether each is written as a code, in a text of ours.
    struct Word {
        Sighting sighting;
        bool as_code = false;
        bool of_ours = false;
    };
    std::vector<Word> words_;
    bool speaks_of_ours_ = false;
    Findings findings_;
};

}  // namespace vmbackup_diag::match
