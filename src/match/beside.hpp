// What a text says beside the codes and messages that were seen in it.
#pragma once

#include <string>

#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::match {

/// As much of a text as is searched for words: who says in own words what is wrong says it soon.
inline constexpr std::size_t longest_searched = 8192;

/// Whether it shows that something is as it should be.
[[nodiscard]] bool tells_of_health(const Sighting& sighting);

/// The beginning of a text without what shows that something is as it should be, of which the words speak of no
/// failure.
[[nodiscard]] std::string beside_health(const Findings& findings);

/// The beginning of a text without what was seen in it, whose own words say nothing new.
[[nodiscard]] std::string beside_what_was_seen(const Findings& findings);

/// The same, and also without what follows each code and message on its line, which is the rest of what was printed:
/// what people say of it themselves.
[[nodiscard]] std::string told_around_what_was_seen(const Findings& findings);

}  // namespace vmbackup_diag::match
