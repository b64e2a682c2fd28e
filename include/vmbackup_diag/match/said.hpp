// A text as the terms that it uses, wherever they stand in it: what search looks for, and what tells whether the text
// is about the subject of the knowledge at all.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/grams.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

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

}  // namespace vmbackup_diag::match
