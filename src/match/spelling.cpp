#include "spelling.hpp"

#include <algorithm>

#include "vmbackup_diag/model/terms.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// Fewer letters are one letter away from too many words, and from so many two are no other word any more.
constexpr std::size_t fewest_letters = 4;
constexpr std::size_t fewest_letters_for_two = 8;

/// Who describes a problem misspells some words; a text with more strange ones is of another kind, such as a log.
constexpr std::size_t most_looked_at = 64;

bool is_word(std::string_view stem) { return stem.size() >= fewest_letters && std::ranges::all_of(stem, is_letter); }

/// The nearest so far.
class Nearest {
  public:
    explicit Nearest(std::string_view stem) : stem_(stem), distance_(stem.size() >= fewest_letters_for_two ? 3 : 2) {}

    void consider(std::string_view candidate, std::size_t entries) {
        if (!is_word(candidate)) {
            return;
        }
        const std::size_t distance = edit_distance(stem_, candidate, distance_);
        if (distance < distance_ || (distance == distance_ && !found_.empty() && entries > entries_)) {
            found_ = candidate;
            distance_ = distance;
            entries_ = entries;
        }
    }

    [[nodiscard]] std::string_view found() const { return found_; }

  private:
    std::string_view stem_;
    std::size_t distance_;
    std::string_view found_ = {};
    std::size_t entries_ = 0;
};

}  // namespace

Spelling::Spelling(const Knowledge& knowledge) : knowledge_(knowledge), left_(most_looked_at) {}

bool Spelling::is_known(std::string_view stem) const {
    return std::ranges::binary_search(knowledge_.index.terms, meant_by(stem, knowledge_.index.synonyms), {},
                                      &Term::word) ||
           std::ranges::binary_search(knowledge_.index.subject_words, stem, {}, &SubjectWord::stem);
}

std::string Spelling::meant(std::string stem) {
    if (!is_word(stem) || left_ == 0 || is_known(stem)) {
        return stem;
    }
    --left_;
    const auto begins_alike = [&](std::string_view word) { return !word.empty() && word.front() == stem.front(); };
    Nearest nearest(stem);
    const auto& terms = knowledge_.index.terms;
    const std::string_view first_letter = std::string_view(stem).substr(0, 1);
    for (auto term = std::ranges::lower_bound(terms, first_letter, {}, &Term::word);
         term != terms.end() && begins_alike(term->word); ++term) {
        nearest.consider(term->word, term->postings.size());
    }
    for (const IndexedSynonym& synonym : knowledge_.index.synonyms) {
        if (begins_alike(synonym.stem)) {
            nearest.consider(synonym.stem, 0);
        }
    }
    return nearest.found().empty() ? std::move(stem) : std::string(nearest.found());
}

}  // namespace vmbackup_diag::match
