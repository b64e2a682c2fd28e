// What a text says of an entry in words that are only a part of what another entry says: the head that a program prints
// at every crash, before the exception that one entry has.
#pragma once

#include <vector>

#include "matches.hpp"
#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::match {

/// The entries of which each message and signature that was seen is part of a longer one of another that was seen, too.
[[nodiscard]] std::vector<GivesWay> parts_of_others(const Knowledge& knowledge, const std::vector<Sighting>& seen);

}  // namespace vmbackup_diag::match
