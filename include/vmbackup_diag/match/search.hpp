// Ranked search over everything written about the entries: for people who look for something, and for texts in
// which nothing else is known.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// The terms of a text, and the first word and place of each.
using Said = std::map<std::string, Matched>;
[[nodiscard]] Said said_in(std::string_view text);

/// How many words of the field it holds: snapshot, vault, VM and what else a text about backups names.
[[nodiscard]] std::size_t words_of_the_field(const Said& said);

/// Whether it names a machine or a service that is no VM of Azure: a laptop, a pod.
[[nodiscard]] bool speaks_of_something_else(const Said& said);

/// An entry that the terms speak of.
struct Ranked {
    const Entry* entry = nullptr;
    double score = 0;                        ///< BM25; only to be compared within one search
    std::vector<const Matched*> words = {};  ///< what speaks for it, the most telling first; views into what was said
};

/// The entries that the terms speak of, best first, at most so many; those of another system than this are left out.
[[nodiscard]] std::vector<Ranked> search(const Knowledge& knowledge, const Said& said, std::optional<Os> os,
                                         std::size_t most);

}  // namespace vmbackup_diag::match
