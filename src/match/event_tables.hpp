// Events of Windows in records in which the place of a value tells what it is: the tables that PowerShell prints, with
// a heading above each column, and the lines of CEF that collectors of logs write.
#pragma once

#include <optional>
#include <string_view>

#include "runs.hpp"

namespace vmbackup_diag::match {

/// The source in the row of the table or the line of CEF in which the number at this run is that of an event, where it
/// is this one.
[[nodiscard]] std::optional<Run> source_by_place(std::string_view source, std::string_view text, const Run& number);

}  // namespace vmbackup_diag::match
