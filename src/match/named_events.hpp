// Events as people write them, with the source beside the number on one line: "VSS 8193", "event 25 of volsnap".
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

#include "runs.hpp"

namespace vmbackup_diag::match {

/// The part of a text that reaches from one of the runs to the other.
[[nodiscard]] inline Run together(const Run& one, const Run& other) {
    return {std::min(one.begin, other.begin), std::max(one.end, other.end)};
}

/// Whether the number is a part of a date, such as 8/25.
[[nodiscard]] bool is_of_a_date(std::string_view text, const Run& number);

/// Source and number, where the number stands beside this source and is meant as that of an event.
[[nodiscard]] std::optional<Run> named_at(std::string_view source, std::string_view text, const Run& number);

}  // namespace vmbackup_diag::match
