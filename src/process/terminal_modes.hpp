// The two states of the terminal that standard input is: as it was found, and with each key heard as it is pressed.
//
// A process in the background leaves the terminal alone: whoever is in front has made it as they need it, and a change
// from behind would only stop the process, even on its way to its end. All of this is safe in a signal handler.
#pragma once

#include <string_view>

namespace vmbackup_diag::process {

void write_out(std::string_view text);

[[nodiscard]] bool is_in_front();

/// What the terminal is to be like again.
void keep_usual();

/// As it was found; nothing where the process is not in front.
void be_usual();
void be_raw();

}  // namespace vmbackup_diag::process
