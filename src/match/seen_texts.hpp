// The texts by which each thing was seen: one is worth keeping once, and a few of one thing tell as much as many.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>

#include "vmbackup_diag/match/scanner.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {

/// A text keeps at most this many sightings of one thing by one means, however often it occurs.
inline constexpr std::size_t most_sightings = 8;

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

}  // namespace vmbackup_diag::match
