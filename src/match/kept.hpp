// What is kept of what was found in a text: each thing once or a few times, in bounded memory.
//
// Names that are words as well, such as NotFound, wait until it is known what else the text holds.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runs.hpp"
#include "seen_texts.hpp"
#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::match {

/// A text keeps at most this many words that look like codes.
inline constexpr std::size_t most_strangers = 16;

/// The place of an offset in the text that was read last.
using PlaceOf = std::function<Place(std::size_t)>;

/// A name that is a word as well.
struct NameOrWord {
    Sighting sighting;
    bool as_code = false;  ///< it is written as one
    bool of_ours = false;  ///< what stands around it speaks of ours
};

class Kept {
  public:
    explicit Kept(PlaceOf place_of) : place_of_(std::move(place_of)) {}

    /// For a copy, whose text is another.
    void tell_places_by(PlaceOf place_of) { place_of_ = std::move(place_of); }

    [[nodiscard]] Matched matched(MatchedBy by, std::string_view text, const Run& run) const;

    void add(Sighting sighting);
    [[nodiscard]] bool wants_words() const { return words_.size() < most_sightings; }
    void add_word(NameOrWord word) { words_.push_back(std::move(word)); }
    [[nodiscard]] bool wants_strangers() const { return findings_.strangers.size() < most_strangers; }
    void add_stranger(std::string_view text, std::size_t begin, std::size_t end);

    void note_word() { findings_.empty = false; }
    void note_word_without_code() { findings_.only_codes = false; }
    void note_word_of_ours() { speaks_of_ours_ = true; }
    [[nodiscard]] bool speaks_of_ours() const { return speaks_of_ours_; }

    /// Everything found, in the order of the text, of which this is the last that was read. Nothing is kept any more.
    [[nodiscard]] Findings finish(std::string_view text);

  private:
    void add_words(std::string_view text);

    PlaceOf place_of_;
    SeenTexts seen_;
    std::set<std::string> strange_;
    std::vector<NameOrWord> words_;
    bool speaks_of_ours_ = false;
    Findings findings_;
};

}  // namespace vmbackup_diag::match
