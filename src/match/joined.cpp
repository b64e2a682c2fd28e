// A text that is scanned in parts gives what it would give as a whole: each thing once, and a few times at most.
#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "kept.hpp"
#include "seen_texts.hpp"
#include "vmbackup_diag/match/scanner.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

std::vector<Sighting> joined(std::vector<Sighting> some, std::vector<Sighting> others) {
    std::ranges::move(others, std::back_inserter(some));
    std::ranges::stable_sort(some, {}, [](const Sighting& sighting) { return sighting.matched.place; });
    SeenTexts seen;
    std::erase_if(some, [&](const Sighting& sighting) { return !seen.add(sighting); });
    return some;
}

std::vector<Stranger> joined(std::vector<Stranger> some, std::vector<Stranger> others) {
    std::ranges::move(others, std::back_inserter(some));
    std::ranges::stable_sort(some, {}, &Stranger::place);
    std::set<std::string> seen;
    std::erase_if(some, [&](const Stranger& stranger) { return !seen.insert(lower(stranger.text)).second; });
    some.resize(std::min(some.size(), most_strangers));
    return some;
}

}  // namespace

Findings joined(Findings one, Findings other) {
    return {.sightings = joined(std::move(one.sightings), std::move(other.sightings)),
            .strangers = joined(std::move(one.strangers), std::move(other.strangers)),
            .beginning = std::move(one.beginning.empty() ? other.beginning : one.beginning),
            .empty = one.empty && other.empty,
            .only_codes = one.only_codes && other.only_codes};
}

}  // namespace vmbackup_diag::match
