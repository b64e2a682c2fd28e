#include "vmbackup_diag/match/said.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "foreign_letters.hpp"
#include "spelling.hpp"
#include "vmbackup_diag/model/template.hpp"
#include "vmbackup_diag/model/terms.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/model/two_words.hpp"

namespace vmbackup_diag::match {
namespace {

/// A longer one is code or data, of which each part may count.
constexpr std::size_t longest_shown_word = 60;

/// Takes up one word of a text after the other.
class SaidWords {
  public:
    SaidWords(const Knowledge& knowledge, std::string_view text)
        : synonyms_(knowledge.index.synonyms), spelling_(knowledge), text_(text), said_{.grams = grams_of(text)} {}

    void add(std::size_t begin, std::size_t end, Place place) {
        const std::string_view word = text_.substr(begin, end - begin);
        if (!is_piece_of_a_word(text_, begin, end)) {
            add_terms(stems_of(word), {MatchedBy::words, clean(shortened(word, longest_shown_word)), place});
        }
        if (humps(word) > 0) {  // OneDrive is none of its words
            said_.stems.insert(stem(lower(word)));
        }
    }

    [[nodiscard]] Said all() { return std::move(said_); }

  private:
    void add_terms(std::vector<std::string> stems, const Matched& word) {
        for (std::string& written : stems) {
            const std::string stem = spelling_.meant(std::move(written));
            said_.terms.emplace_back(meant_by(stem, synonyms_));
            const auto [at, is_new] = said_.words.try_emplace(said_.terms.back(), word);
            // What stands alone speaks for itself, whatever longer word it was a part of before.
            if (!is_new && stems.size() == 1 && at->second.text.size() > word.text.size()) {
                at->second = word;
            }
            said_.stems.insert(stem);
            add_both(stem, word);
            before_ = stem;
            word_before_ = word;
        }
    }

    /// What the word means together with the one before it.
    void add_both(std::string_view stem, const Matched& word) {
        const std::string_view both = before_.empty() ? "" : meant_by_two(before_, stem, synonyms_);
        if (!both.empty()) {
            said_.terms.emplace_back(both);
            said_.words.try_emplace(std::string(both),
                                    Matched{MatchedBy::words, word_before_.text + ' ' + word.text, word_before_.place});
        }
    }

    std::span<const IndexedSynonym> synonyms_;
    Spelling spelling_;
    std::string_view text_;
    Said said_;
    std::string before_;  ///< the stem before, and its word
    Matched word_before_;
};

/// Whether the word after it stands there too, where one has to.
bool is_said(const Said& said, const SubjectWord& word, std::span<const IndexedSynonym> synonyms) {
    const auto stands_at = [&](const std::string& one, const std::string& next) {
        return one == meant_by(word.stem, synonyms) && next == meant_by(word.next, synonyms);
    };
    return word.next.empty() || std::ranges::adjacent_find(said.terms, stands_at) != said.terms.end();
}

}  // namespace

Said said_in(const Knowledge& knowledge, std::string_view text) {
    SaidWords words(knowledge, text);
    Place place;
    std::size_t begin = 0;
    Place begun = place;
    for (std::size_t n = 0; n <= text.size(); ++n) {
        const bool is_of_word = n < text.size() && kind_of_byte(text[n]) != ByteKind::separator;
        if (!is_of_word) {
            words.add(begin, n, begun);
            begin = n + 1;
        }
        if (n < text.size() && text[n] == '\n') {
            place = {place.line + 1, 1};
        } else if (n < text.size() && !is_inside_character(text[n])) {
            ++place.column;
        }
        begun = is_of_word ? begun : place;
    }
    return words.all();
}

About about(const Knowledge& knowledge, const Said& said) {
    About about;
    std::size_t weak = 0;
    for (const std::string& stem : said.stems) {
        for (const SubjectWord& word :
             std::ranges::equal_range(knowledge.index.subject_words, std::string_view(stem), {}, &SubjectWord::stem)) {
            if (is_said(said, word, knowledge.index.synonyms)) {
                const Subject& subject = knowledge.subjects[word.subject];
                (subject.ours ? about.ours : subject.weak ? weak : about.others) += subject.alike ? 2u : 1u;
            }
        }
    }
    about.others += about.ours == 0 ? weak : 0;
    const bool has_ours = std::ranges::any_of(knowledge.subjects, &Subject::ours);
    about.ours = has_ours ? about.ours : said.words.size();
    return about;
}

}  // namespace vmbackup_diag::match
