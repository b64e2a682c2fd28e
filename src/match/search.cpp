#include "vmbackup_diag/match/search.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <ranges>
#include <span>
#include <utility>

#include "likeness.hpp"
#include "vmbackup_diag/model/terms.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// What one term adds to the score of one entry.
struct Share {
    double score = 0;
    const Matched* word = nullptr;
};

const Term* find_term(const Knowledge& knowledge, std::string_view word) {
    const auto& terms = knowledge.index.terms;
    const auto found = std::ranges::lower_bound(terms, word, {}, &Term::word);
    return found == terms.end() || found->word != word ? nullptr : &*found;
}

/// Who uses own words describes what is seen, more often than what an error says.
double likely_meant(const Entry& entry) { return entry.kind == EntryKind::symptom ? 1.1 : 1.0; }

/// How much more pairs of terms near each other tell than their rarity says. Twice as much, or no more, does a little
/// worse on texts of both kinds in tests/evaluation.
constexpr double pairs_matter = 1.5;

/// What each entry gains by terms that stand near each other.
std::map<std::uint16_t, double> gained(const Knowledge& knowledge, const Said& said) {
    std::map<std::uint16_t, double> gains;
    for (const auto& [hash, nearness] : near_terms(said.terms)) {
        for (const Neighbours& known :
             std::ranges::equal_range(knowledge.index.neighbours, hash, {}, &Neighbours::hash)) {
            gains[known.entry] += pairs_matter * nearness * known.weight / 1000;
        }
    }
    return gains;
}

/// An entry and what the terms say for it, the most telling first.
struct Spoken {
    const Entry* entry = nullptr;
    std::span<Share> shares = {};
    double by_words = 0;
    double score = 0;
};

/// What the terms say for each entry, kept in one list, entry by entry.
class Shares {
  public:
    Shares(const Knowledge& knowledge, const Said& said) : ends_(knowledge.entries.size() + 1) {
        std::vector<std::pair<const Term*, const Matched*>> known;
        for (const auto& [term, word] : said.words) {
            if (const Term* found = find_term(knowledge, term)) {
                known.emplace_back(found, &word);
                for (const Posting& posting : found->postings) {
                    ++ends_[posting.entry + std::size_t{1}];
                }
            }
        }
        std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
        all_.resize(ends_.back());
        std::vector<std::size_t> next(ends_.begin(), ends_.end());
        constexpr double thousandths = 1e-6;
        for (const auto& [term, word] : known) {
            for (const Posting& posting : term->postings) {
                all_[next[posting.entry]++] = {thousandths * term->rarity * posting.weight, word};
            }
        }
    }

    [[nodiscard]] std::span<Share> operator[](std::size_t entry) {
        return std::span(all_).subspan(ends_[entry], ends_[entry + 1] - ends_[entry]);
    }

  private:
    std::vector<std::size_t> ends_;
    std::vector<Share> all_;
};

Spoken spoken(const Entry& entry, std::span<Share> shares, double gain) {
    std::ranges::stable_sort(shares, std::greater(), &Share::score);
    double by_words = gain;
    for (const Share& share : shares) {
        by_words += share.score;
    }
    return {.entry = &entry, .shares = shares, .by_words = by_words * likely_meant(entry)};
}

Ranked ranked(const Spoken& of) {
    Ranked out{.entry = of.entry, .by_words = of.by_words, .score = of.score, .terms = of.shares.size()};
    for (const Share& share : of.shares) {
        const bool is_known =
            std::ranges::any_of(out.words, [&](const Matched* word) { return word->place == share.word->place; });
        if (!is_known) {
            out.words.push_back(share.word);
        }
    }
    return out;
}

/// How a text that is written like an entry gains on one of which it has more words, as a part of the most that words
/// say for any. Half of it does a little worse, and a third more as well.
constexpr double alike_matters = 1.0;

void score(std::span<Spoken> all, const Knowledge& knowledge, const Said& said) {
    if (all.empty()) {
        return;
    }
    const double most = std::ranges::max(all, {}, &Spoken::by_words).by_words;
    const std::vector<double> alike = likeness(knowledge, said.grams);
    for (Spoken& spoken : all) {
        const auto n = static_cast<std::size_t>(spoken.entry - knowledge.entries.data());
        spoken.score = spoken.by_words + alike_matters * most * alike[n];
    }
}

}  // namespace

std::vector<Ranked> search(const Knowledge& knowledge, const Said& said, std::optional<Os> os, std::size_t most) {
    Shares shares(knowledge, said);
    const std::map<std::uint16_t, double> gains = gained(knowledge, said);
    std::vector<Spoken> all;
    for (std::size_t n = 0; n < knowledge.entries.size(); ++n) {
        const Entry& entry = knowledge.entries[n];
        if (!shares[n].empty() && (!os || concerns(entry.os, *os))) {
            const auto gain = gains.find(static_cast<std::uint16_t>(n));
            all.push_back(spoken(entry, shares[n], gain == gains.end() ? 0 : gain->second));
        }
    }
    score(all, knowledge, said);
    std::ranges::stable_sort(all, std::greater(), &Spoken::score);
    std::vector<Ranked> found;
    std::ranges::transform(all | std::views::take(most), std::back_inserter(found), ranked);
    return found;
}

bool is_written_about(const Knowledge& knowledge, std::string_view word) {
    return find_term(knowledge, meant_by(stem(lower(word)), knowledge.index.synonyms)) != nullptr;
}

}  // namespace vmbackup_diag::match
