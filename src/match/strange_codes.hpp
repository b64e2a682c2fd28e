// What a word that looks like a code and is none we know may have been: one of ours that is misspelt, cut off or grown
// together with its neighbours, or a code of its own.
#pragma once

#include <string_view>
#include <vector>

#include "matches.hpp"
#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::match {

/// A misspelt code is a match when it can be meant; the rest are unknown, with what is nearest. A code of something
/// else than the backup of a VM is no misspelt one of ours. The text is the beginning of the one it stands in.
void add_strange_code(const Stranger& stranger, const Knowledge& knowledge, std::string_view text, Matches& matches,
                      std::vector<UnknownCode>& unknown);

}  // namespace vmbackup_diag::match
