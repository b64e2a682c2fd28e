// Ranked search over everything written about the entries: for people who look for something, and for texts in
// which nothing else is known.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "vmbackup_diag/match/said.hpp"
#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

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

/// Whether the word stands as a whole in something written about an entry, as names of services and cmdlets do.
[[nodiscard]] bool is_written_about(const Knowledge& knowledge, std::string_view word);

}  // namespace vmbackup_diag::match
