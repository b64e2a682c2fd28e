#include "search_index.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "vmbackup_diag/model/terms.hpp"

namespace vmbackup_diag::load {
namespace {

/// How soon more of the same word says no more, and how far a long entry counts less.
constexpr double saturation = 2.5;
constexpr double length_matters = 0.6;

/// How much a word says, by where it stands. Phrases and samples are how people say it themselves. The numbers were
/// tried on the part of tests/evaluation that is there to tune on; none of them decides much.
constexpr double in_name = 2;
constexpr double in_title = 3;
constexpr double in_phrase = 3;
constexpr double in_sample = 2;
constexpr double in_message = 2.5;
constexpr double in_summary = 1.2;
constexpr double in_cause = 0.8;
constexpr double in_fix = 0.4;

/// How much two words say that stand near each other, beside what each says. Samples are longer than phrases, so that
/// more of their words are near each other by chance.
constexpr double near_in_phrase = 1;
constexpr double near_in_sample = 0.4;

/// As many as a posting can name.
constexpr std::size_t most_entries = std::numeric_limits<std::uint16_t>::max();

using Weights = std::map<std::string, double>;

void add(std::string_view text, double weight, Weights& weights) {
    for (std::string& term : terms_of(text)) {
        weights[std::move(term)] += weight;
    }
}

void add(std::span<const std::string_view> texts, double weight, Weights& weights) {
    for (const std::string_view text : texts) {
        add(text, weight, weights);
    }
}

/// The signatures by the entry that they prove.
using Signatures = std::multimap<EntryId, const Signature*>;

/// What several signatures have in common, such as the name of a service, is said once: whoever proves an entry in many
/// ways writes no more about it.
Weights weights_of_signatures(const Signatures& signatures, EntryId entry) {
    Weights weights;
    const auto [first, last] = signatures.equal_range(entry);
    for (auto at = first; at != last; ++at) {
        Weights one;
        add(at->second->text, in_message, one);
        add(at->second->samples, in_sample, one);
        for (const auto& [term, weight] : one) {
            weights[term] = std::max(weights[term], weight);
        }
    }
    return weights;
}

Weights weights_of(const Knowledge& knowledge, const Entry& entry, const Signatures& signatures) {
    Weights weights;
    add(entry.id.text, in_name, weights);
    add(entry.aliases, in_name, weights);
    add(entry.title, in_title, weights);
    add(entry.phrases, in_phrase, weights);
    add(entry.samples, in_sample, weights);
    add(entry.messages, in_message, weights);
    add(entry.summary, in_summary, weights);
    for (const Cause& cause : entry.causes) {
        add(cause.text, in_cause, weights);
        if (const Fix* fix = find(knowledge, cause.fix)) {
            add(fix->title, in_fix, weights);
        }
    }
    for (const auto& [term, weight] : weights_of_signatures(signatures, entry.id)) {
        weights[term] += weight;
    }
    return weights;
}

double length_of(const Weights& weights) {
    double length = 0;
    for (const auto& [term, weight] : weights) {
        length += weight;
    }
    return length;
}

double rarity(std::size_t of_all, std::size_t having) {
    const auto count = static_cast<double>(having);
    return std::log(1 + (static_cast<double>(of_all) - count + 0.5) / (count + 0.5));
}

std::uint16_t thousandths(double value) {
    constexpr double most = std::numeric_limits<std::uint16_t>::max();
    return static_cast<std::uint16_t>(std::clamp(value * 1000, 1.0, most));
}

}  // namespace

std::span<const Term> search_terms(const Knowledge& knowledge, Store& store) {
    const auto entries = knowledge.entries.first(std::min(knowledge.entries.size(), most_entries));
    Signatures signatures;
    for (const Signature& signature : knowledge.signatures) {
        signatures.emplace(signature.entry, &signature);
    }
    std::vector<Weights> all;
    double lengths = 0;
    for (const Entry& entry : entries) {
        all.push_back(weights_of(knowledge, entry, signatures));
        lengths += length_of(all.back());
    }
    const double mean_length = all.empty() ? 1 : lengths / static_cast<double>(all.size());
    std::map<std::string_view, std::vector<Posting>> postings;
    for (std::size_t n = 0; n < all.size(); ++n) {
        const double norm = 1 - length_matters + length_matters * length_of(all[n]) / mean_length;
        for (const auto& [term, weight] : all[n]) {
            const double says = weight * (saturation + 1) / (weight + saturation * norm);
            postings[term].push_back({static_cast<std::uint16_t>(n), thousandths(says)});
        }
    }
    std::vector<Term> terms;
    for (const auto& [word, list] : postings) {
        terms.push_back({store.keep(word), thousandths(rarity(all.size(), list.size())), store.keep(list)});
    }
    return store.keep(terms);
}

std::span<const Neighbours> search_neighbours(const Knowledge& knowledge, Store& store) {
    std::map<std::uint32_t, std::map<std::uint16_t, double>> nearest;
    const auto add_pairs = [&](std::string_view text, double weight, std::uint16_t entry) {
        for (const auto& [hash, nearness] : near_terms(terms_of(text))) {
            double& known = nearest[hash][entry];
            known = std::max(known, weight * nearness);
        }
    };
    const std::size_t count = std::min(knowledge.entries.size(), most_entries);
    for (std::size_t n = 0; n < count; ++n) {
        const Entry& entry = knowledge.entries[n];
        const auto at = static_cast<std::uint16_t>(n);
        add_pairs(entry.title, near_in_phrase, at);
        for (const std::string_view phrase : entry.phrases) {
            add_pairs(phrase, near_in_phrase, at);
        }
        for (const std::string_view sample : entry.samples) {
            add_pairs(sample, near_in_sample, at);
        }
    }
    std::vector<Neighbours> neighbours;
    for (const auto& [hash, entries] : nearest) {
        for (const auto& [entry, weight] : entries) {
            neighbours.push_back({hash, entry, thousandths(weight * rarity(count, entries.size()))});
        }
    }
    return store.keep(neighbours);
}

}  // namespace vmbackup_diag::load
