// Reading a long result screen by screen, in the program that the user reads long texts with.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/outside/surroundings.hpp"

namespace vmbackup_diag::outside {

/// The command line of the pager, empty where there is to be none. The shell sees it only where it holds what a
/// shell alone understands.
[[nodiscard]] std::vector<std::string> pager_command(std::string_view stated);

/// Whether the beginning of the text leaves the screen when it is printed; not where nobody knows how long that is.
[[nodiscard]] bool is_longer_than_screen(const Surroundings& around, std::string_view text);

/// Prints the result, through the pager where it is longer than the screen.
void print_paged(const Surroundings& around, std::ostream& out, const std::string& result);

}  // namespace vmbackup_diag::outside
