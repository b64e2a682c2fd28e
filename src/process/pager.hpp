// The pager as a process beside ours.
#pragma once

#include <string>
#include <vector>

namespace vmbackup_diag::process {

/// Gives the text to the program to read, and waits until it is done. False where it cannot be run; a reader that
/// went away before the end has read enough.
[[nodiscard]] bool page(const std::vector<std::string>& command, const std::string& text);

}  // namespace vmbackup_diag::process
