// What a text may mean in which nothing is known for certain: by what is there of a message, or by its words.
#pragma once

#include <optional>

#include "matches.hpp"
#include "shared_with_others.hpp"
#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::match {

/// Of messages that are there for the most part, the nearest is very likely, when it is ahead and proves something
/// here.
void add_partial(const Knowledge& knowledge, const Findings& findings, const SharedWithOthers& shared,
                 std::optional<Os> os, Matches& matches);

/// Where all that is certain is wrappers, the words beside them may still tell which of the errors that they carry it
/// is.
void add_carried(const Knowledge& knowledge, const Findings& findings, std::optional<Os> os, Matches& matches);

/// Where nothing in the text is known, its words may still speak of something.
void add_words(const Knowledge& knowledge, const Findings& findings, std::optional<Os> os, Matches& matches);

}  // namespace vmbackup_diag::match
