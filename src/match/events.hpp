// Events of the logs of Windows: a source and a number, in the layouts in which people paste them.
//
// A number without its source says nothing, and neither does the same number of another source.
#pragma once

#include <optional>
#include <string_view>

#include "event_cells.hpp"
#include "runs.hpp"
#include "vmbackup_diag/model/entry.hpp"

namespace vmbackup_diag::match {

/// The number of an event, where the word may be one. Get-EventLog shows it with the severity in front, as 32 bits.
[[nodiscard]] std::optional<int> event_number_in(std::string_view word);

/// What names the event whose number is at this run: the number and, where it is near, the source. Empty where the
/// number is not that of an event of this source.
[[nodiscard]] std::optional<Run> event_at(const Event& event, std::string_view text, const Run& number);

/// The same for the source and the number that stand in these cells, of which the number is that of the event.
[[nodiscard]] std::optional<Run> event_in(const Event& event, std::string_view text, const EventCells& cells);

/// How much of a source at this offset only says that it is one of Windows: Microsoft-Windows-CAPI2.
[[nodiscard]] std::size_t vendor_at(std::string_view text, std::size_t at);

/// Whether the source stands at this offset as a whole, in any letter case.
[[nodiscard]] bool is_source_at(std::string_view source, std::string_view text, std::size_t at);

/// The source without its vendor, where nothing else stands in the cell: "volsnap reader" is another one.
[[nodiscard]] std::optional<Run> source_in(std::string_view source, std::string_view text, const Run& cell);

}  // namespace vmbackup_diag::match
