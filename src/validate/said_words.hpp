// The words of a command that somebody may misspell, each with those it is to be held against.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/fix.hpp"

namespace vmbackup_diag::validate {

/// A word as it is written, and the name of its vocabulary. Where all words of a program come together, the vocabulary
/// is loose: a word may also be the plural of another.
struct SaidWord {
    std::string vocabulary;
    std::string_view word;
    bool is_loose = false;
};

/// Programs, the words up to their first option and their long options; verbs, nouns and parameters of cmdlets.
[[nodiscard]] std::vector<SaidWord> words_said(const Command& command);

}  // namespace vmbackup_diag::validate
