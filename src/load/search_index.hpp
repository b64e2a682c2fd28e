// What ranked search needs, worked out once.
#pragma once

#include "vmbackup_diag/load/store.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::load {

struct SearchIndex {
    /// Every term of what is written about the entries and their fixes, and how much it says for each, by BM25 with a
    /// weight for each kind of text (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009).
    std::span<const Term> terms = {};

    /// Every two terms that stand near each other in a title, phrase or sample, and how much that says for the entry.
    std::span<const Neighbours> neighbours = {};
};

[[nodiscard]] SearchIndex search_index(const Knowledge& knowledge, std::span<const IndexedSynonym> synonyms,
                                       Store& store);

}  // namespace vmbackup_diag::load
