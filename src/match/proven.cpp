#include "proven.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>

#include "matches.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::match {
namespace {

/// The systems that a log speaks of.
std::set<Os> systems_in(const std::vector<KnownFact>& proven) {
    std::set<Os> systems;
    for (const KnownFact& fact : proven) {
        if (const auto os = fact.fact == os_fact ? value_of<Os>(fact.value) : std::nullopt) {
            systems.insert(*os);
        }
    }
    return systems;
}

}  // namespace

std::vector<KnownFact> proven_facts(const std::vector<Sighting>& sightings) {
    std::vector<KnownFact> facts;
    for (const Sighting& sighting : sightings) {
        for (const KnownFact& fact :
             sighting.signature == nullptr ? std::span<const KnownFact>{} : sighting.signature->facts) {
            if (std::ranges::find(facts, fact) == facts.end()) {
                facts.push_back(fact);
            }
        }
    }
    return facts;
}

std::vector<KnownFact> with_proven(std::vector<KnownFact> facts, const std::vector<KnownFact>& proven) {
    const std::vector<KnownFact> known = facts;
    std::ranges::copy_if(proven, std::back_inserter(facts), [&](const KnownFact& fact) {
        return fact.fact != os_fact && std::ranges::find(known, fact.fact, &KnownFact::fact) == known.end();
    });
    return facts;
}

std::optional<Os> shared_os(const std::vector<Match>& matches, const std::vector<KnownFact>& proven) {
    std::set<Os> systems = systems_in(proven);
    const bool is_proven = !systems.empty();
    for (const Match& match : matches) {
        if (!is_strong(match) || match.entry->wrapper) {
            continue;
        }
        if (match.entry->os.size() == 1) {
            systems.insert(match.entry->os[0]);
        } else if (!is_proven) {
            return std::nullopt;
        }
    }
    return systems.size() == 1 ? std::optional(*systems.begin()) : std::nullopt;
}

}  // namespace vmbackup_diag::match
