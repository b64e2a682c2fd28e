// What the lines of the evidence prove of the case: facts, and the system that all of them are of.
#pragma once

#include <optional>
#include <vector>

#include "vmbackup_diag/match/diagnosis.hpp"

namespace vmbackup_diag::match {

/// What a log shows of the case, each value of a fact once.
[[nodiscard]] std::vector<KnownFact> proven_facts(const std::vector<Sighting>& sightings);

/// What the structure of the evidence says of a fact holds, rather than what single lines of it say. The system is no
/// such fact: the context has its own word for it.
[[nodiscard]] std::vector<KnownFact> with_proven(std::vector<KnownFact> facts, const std::vector<KnownFact>& proven);

/// The one system that all the evidence is of. An entry of both systems may be about another VM, so that only
/// a log tells then; a wrapper says nothing about it.
[[nodiscard]] std::optional<Os> shared_os(const std::vector<Match>& matches, const std::vector<KnownFact>& proven);

}  // namespace vmbackup_diag::match
