// The records of logs of Windows in which a label stands before each value: those of Event Viewer, wevtutil, XML, JSON
// and the lists and tables of Get-WinEvent.
#pragma once

#include <optional>
#include <string_view>

#include "runs.hpp"

namespace vmbackup_diag::match {

/// So far from its number the source of a record stands at most, in bytes.
inline constexpr std::size_t record_reach = 2048;

/// The source of the record in which the number at this run is that of an event, where it is this one.
[[nodiscard]] std::optional<Run> source_of_record(std::string_view source, std::string_view text, const Run& number);

}  // namespace vmbackup_diag::match
