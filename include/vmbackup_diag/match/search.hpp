// Ranked search over everything written about the entries: for people who look for something, and for texts in
// which nothing else is known.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/grams.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// What a text says, as far as search is concerned.
struct Said {
    std::map<std::string, Matched> words = {};  ///< the first word and place of each term
    std::set<std::string> stems = {};           ///< as they are meant where they are misspelt, but no synonyms of them
    std::vector<std::string> terms = {};        ///< in the order of the text, each as often as it stands there
    std::vector<SaidGram> grams = {};
};
[[nodiscard]] Said said_in(const Knowledge& knowledge, std::string_view text);

/// How many words of what the knowledge is for a text holds, such as snapshot and vault, and how many that name
/// something else, such as laptop and pod; one of what is alike counts twice, one of what is weak only where none is
/// ours.
struct About {
    std::size_t ours = 0;
    std::size_t others = 0;
};

/// A base that has no subject of its own takes every text for one of them.
[[nodiscard]] About about(const Knowledge& knowledge, const Said& said);

/// An entry that the terms speak of.
struct Ranked {
    const Entry* entry = nullptr;
    double by_words = 0;    ///< BM25 and what stands together
    double score = 0;       ///< the same, and how alike it is written; only to be compared within one search
    std::size_t terms = 0;  ///< how many different ones speak for it; a word such as RestoreDiskList is several
    std::vector<const Matched*> words = {};  ///< what speaks for it, the most telling first; views into what was said
};

/// The entries that the terms speak of, best first, at most so many; those of another system than this are left out.
[[nodiscard]] std::vector<Ranked> search(const Knowledge& knowledge, const Said& said, std::optional<Os> os,
                                         std::size_t most);

}  // namespace vmbackup_diag::match
