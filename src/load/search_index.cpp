#include "search_index.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "vmbackup_diag/model/terms.hpp"
#include "written.hpp"

namespace vmbackup_diag::load {
namespace {

/// How soon more of the same word says no more, and how far a long entry counts less.
constexpr double saturation = 2.5;
constexpr double length_matters = 0.6;

/// How much a word says, by where it stands. Phrases and samples are how people say it themselves. The numbers were
/// tried on the part of tests/evaluation that is there to tune on; none of them decides much.
double weight_of(WrittenAs as) {
    switch (as) {
        case WrittenAs::title:
        case WrittenAs::phrase: return 3;
        case WrittenAs::message: return 2.5;
        case WrittenAs::name:
        case WrittenAs::sample: return 2;
        case WrittenAs::summary: return 1.2;
        case WrittenAs::cause: return 0.8;
        case WrittenAs::fix: return 0.4;
    }
    return 0;
}

/// How much two words say that stand near each other, beside what each says. Samples are longer than phrases, so that
/// more of their words are near each other by chance.
double weight_of_near(WrittenAs as) {
    return as == WrittenAs::title || as == WrittenAs::phrase ? 1 : as == WrittenAs::sample ? 0.4 : 0;
}

double rarity(std::size_t of_all, std::size_t having) {
    const auto count = static_cast<double>(having);
    return std::log(1 + (static_cast<double>(of_all) - count + 0.5) / (count + 0.5));
}

std::uint16_t thousandths(double value) {
    constexpr double most = std::numeric_limits<std::uint16_t>::max();
    return static_cast<std::uint16_t>(std::clamp(value * 1000, 1.0, most));
}

using Weights = std::map<std::string, double>;

double length_of(const Weights& weights) {
    return std::accumulate(weights.begin(), weights.end(), 0.0,
                           [](double sum, const auto& weight) { return sum + weight.second; });
}

/// The signatures by the entry that they prove. Where the number of an event is all that is known, its samples hold the
/// labels of a log and no word about the entry.
using Signatures = std::multimap<EntryId, const Signature*>;

Signatures signatures_of(const Knowledge& knowledge) {
    Signatures all;
    for (const Signature& signature : knowledge.signatures) {
        if (!signature.text.empty()) {
            all.emplace(signature.entry, &signature);
        }
    }
    return all;
}

/// What several signatures have in common, such as the name of a service, is said once: whoever proves an entry in many
/// ways writes no more about it.
Weights weights_of_signatures(const Signatures& signatures, EntryId entry, std::span<const IndexedSynonym> synonyms) {
    Weights weights;
    const auto [first, last] = signatures.equal_range(entry);
    for (auto at = first; at != last; ++at) {
        Weights one;
        const auto add = [&](std::string_view text, WrittenAs as) {
            for (std::string& term : terms_of(text, synonyms)) {
                one[std::move(term)] += weight_of(as);
            }
        };
        add(at->second->text, WrittenAs::message);
        for (const std::string_view sample : at->second->samples) {
            add(sample, WrittenAs::sample);
        }
        for (const auto& [term, weight] : one) {
            weights[term] = std::max(weights[term], weight);
        }
    }
    return weights;
}

/// Takes up what is written about one entry after the other.
class Collected {
  public:
    Collected(const Knowledge& knowledge, std::span<const IndexedSynonym> synonyms)
        : knowledge_(knowledge), synonyms_(synonyms), signatures_(signatures_of(knowledge)) {}

    void add(const Entry& entry) {
        const auto n = static_cast<std::uint16_t>(entries_.size());
        Weights& weights = entries_.emplace_back(weights_of_signatures(signatures_, entry.id, synonyms_));
        for (const Written& written : written_about(entry, knowledge_)) {
            const std::vector<std::string> terms = terms_of(written.text, synonyms_);
            for (const std::string& term : terms) {
                weights[term] += weight_of(written.as);
            }
            if (const double weight = weight_of_near(written.as); weight > 0) {
                add_near(terms, weight, n);
            }
        }
    }

    [[nodiscard]] std::vector<Term> terms(Store& store) const {
        std::vector<double> lengths;
        std::ranges::transform(entries_, std::back_inserter(lengths), length_of);
        const double mean = std::reduce(lengths.begin(), lengths.end()) / static_cast<double>(lengths.size());
        std::map<std::string_view, std::vector<Posting>> postings;
        for (std::size_t n = 0; n < entries_.size(); ++n) {
            const double norm = 1 - length_matters + length_matters * lengths[n] / mean;
            for (const auto& [term, weight] : entries_[n]) {
                const double says = weight * (saturation + 1) / (weight + saturation * norm);
                postings[term].push_back({static_cast<std::uint16_t>(n), thousandths(says)});
            }
        }
        std::vector<Term> terms;
        for (const auto& [word, list] : postings) {
            terms.push_back({store.keep(word), thousandths(rarity(entries_.size(), list.size())), store.keep(list)});
        }
        return terms;
    }

    [[nodiscard]] std::vector<Neighbours> neighbours() const {
        std::vector<Neighbours> neighbours;
        for (const auto& [hash, entries] : near_) {
            for (const auto& [entry, weight] : entries) {
                neighbours.push_back({hash, entry, thousandths(weight * rarity(entries_.size(), entries.size()))});
            }
        }
        return neighbours;
    }

  private:
    void add_near(const std::vector<std::string>& terms, double weight, std::uint16_t entry) {
        for (const auto& [hash, nearness] : near_terms(terms)) {
            double& known = near_[hash][entry];
            known = std::max(known, weight * nearness);
        }
    }

    const Knowledge& knowledge_;
    std::span<const IndexedSynonym> synonyms_;
    Signatures signatures_;
    std::vector<Weights> entries_ = {};
    std::map<std::uint32_t, std::map<std::uint16_t, double>> near_ = {};
};

}  // namespace

SearchIndex search_index(const Knowledge& knowledge, std::span<const IndexedSynonym> synonyms, Store& store) {
    constexpr std::size_t most_entries = std::numeric_limits<std::uint16_t>::max();
    Collected collected(knowledge, synonyms);
    for (const Entry& entry : knowledge.entries.first(std::min(knowledge.entries.size(), most_entries))) {
        collected.add(entry);
    }
    return {store.keep(collected.terms(store)), store.keep(collected.neighbours())};
}

}  // namespace vmbackup_diag::load
