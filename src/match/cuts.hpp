// Words that the end of a line has cut, as a console or a box of so many columns does: joined again, where what they
// give is known.
#pragma once

#include <vector>

#include "split.hpp"
#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::match {

/// The codes that stand in the text in two pieces, at the end of a line and the beginning of the next.
[[nodiscard]] std::vector<Split> cut_codes(const Knowledge& knowledge, std::string_view text);

/// The messages and signatures that stand in the text where words that were cut are joined.
[[nodiscard]] std::vector<Sighting> cut_messages(const Knowledge& knowledge, std::string_view text);

}  // namespace vmbackup_diag::match
