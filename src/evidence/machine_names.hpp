// The names of machines where logs are shown together: in front of each line, as journalctl, pdsh and grep print them,
// or above the lines, as ansible and tail do. Times, numbers, levels and process ids stand there as well, and differ
// from line to line in the log of one machine.
#pragma once

#include <string>
#include <string_view>

namespace vmbackup_diag::evidence {

/// What may be a name in what stands in front of a line's time, each with a blank behind it, in small letters; a file
/// that was rotated has the name of the one that is written.
[[nodiscard]] std::string names_in_front(std::string_view prefix);

/// The same of a line that says whose lines follow; empty for any other line.
[[nodiscard]] std::string names_above(std::string_view line);

}  // namespace vmbackup_diag::evidence
