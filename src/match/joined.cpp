// A text that is scanned in parts gives what it would give as a whole: each thing once, and a few times at most.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "kept.hpp"
#include "vmbackup_diag/match/scanner.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// The texts by which each thing was seen.
class SeenTexts {
  public:
    /// Whether the sighting is one to keep.
    bool add(const Sighting& sighting) {
        std::set<std::string>& texts = texts_[{sighting.entry, sighting.signature, sighting.matched.by}];
        return texts.size() < most_sightings && texts.insert(lower(sighting.matched.text)).second;
    }

  private:
    std::map<std::tuple<const Entry*, const Signature*, MatchedBy>, std::set<std::string>> texts_;
};

}  // namespace

Findings joined(Findings first, Findings second) {
    SeenTexts seen;
    for (const Sighting& sighting : first.sightings) {
        seen.add(sighting);
    }
    for (Sighting& sighting : second.sightings) {
        if (seen.add(sighting)) {
            first.sightings.push_back(std::move(sighting));
        }
    }
    std::ranges::stable_sort(first.sightings, {}, [](const Sighting& sighting) { return sighting.matched.place; });
    for (Stranger& stranger : second.strangers) {
        const auto is_it = [&](const Stranger& known) { return is_same_word(known.text, stranger.text); };
        if (first.strangers.size() < most_strangers && std::ranges::none_of(first.strangers, is_it)) {
            first.strangers.push_back(std::move(stranger));
        }
    }
    if (first.beginning.empty()) {
        first.beginning = std::move(second.beginning);
    }
    first.empty = first.empty && second.empty;
    first.only_codes = first.only_codes && second.only_codes;
    return first;
}

}  // namespace vmbackup_diag::match
