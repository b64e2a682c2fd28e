// The source and the number of an event in a line of a log, and where they stand there.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "runs.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {

struct EventCells {
    Run source;
    Run number;
};

/// A line is looked at as far as this; what a table or a collector of logs writes has both before it.
inline constexpr std::size_t longest_row = 2048;

/// The line that begins here, without its end, as far as it is looked at.
[[nodiscard]] inline Run row_at(std::string_view text, std::size_t begin) {
    const std::string_view rest = text.substr(begin, longest_row);
    const std::string_view line = rest.substr(0, rest.find('\n'));
    return {begin, begin + line.size() - (line.ends_with('\r') ? 1 : 0)};
}

/// Whether nothing but digits stands here.
[[nodiscard]] inline bool are_digits(std::string_view text, const Run& cell) {
    return cell.size() > 0 && std::ranges::all_of(text.substr(cell.begin, cell.size()), is_digit);
}

}  // namespace vmbackup_diag::match
