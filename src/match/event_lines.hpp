// Events of Windows as collectors of logs write them, each in one line: CEF and LEEF, whose fields say by their places
// what they are.
#pragma once

#include <string_view>
#include <vector>

#include "event_cells.hpp"

namespace vmbackup_diag::match {

/// Whether a line of one of these forms begins with this word.
[[nodiscard]] bool begins_collected_line(std::string_view text, const Run& word);

/// What the line that begins with this word may say of its event: the product that it came from or the service, with
/// the number that either gives it.
[[nodiscard]] std::vector<EventCells> cells_of_collected_line(std::string_view text, const Run& word);

}  // namespace vmbackup_diag::match
