// The records that Event Viewer copies, in any language of Windows: a label, a colon and a value on each line.
#pragma once

#include <optional>
#include <string_view>

#include "runs.hpp"

namespace vmbackup_diag::match {

/// The source of the record in which the number at this run is that of an event, where it is this one.
[[nodiscard]] std::optional<Run> source_in_any_language(std::string_view source, std::string_view text,
                                                        const Run& number);

}  // namespace vmbackup_diag::match
