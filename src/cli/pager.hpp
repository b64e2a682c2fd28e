// Reading a long result screen by screen, in the program that the user reads long texts with.
#pragma once

#include <string>
#include <vector>

#include "session.hpp"

namespace vmbackup_diag::cli {

/// The command line of the pager, empty where there is to be none. The shell sees it only where it holds what a
/// shell alone understands.
[[nodiscard]] std::vector<std::string> pager_command(std::string_view stated);

/// Whether somebody sits at a terminal who can be shown a text in another program, and wants no plain lines.
[[nodiscard]] bool can_page(const Options& options, const Surroundings& around);

/// Whether the command's result may go to a pager.
[[nodiscard]] bool may_be_paged(const Options& options, const Surroundings& around);

/// Whether the beginning of the text leaves the screen when it is printed; not where nobody knows how long that is.
[[nodiscard]] bool is_longer_than_screen(const Surroundings& around, std::string_view text);

/// Prints the result, through the pager where it is longer than the screen.
void print_paged(const Surroundings& around, std::ostream& out, const std::string& result);

}  // namespace vmbackup_diag::cli
