// The names of the commands, where they have to be known before the parser is, and what may have been meant as one.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "command_line.hpp"

namespace vmbackup_diag::cli {

/// Whether this is the name of a command.
[[nodiscard]] bool is_command_name(std::string_view word);

/// The command that a word is nearly the name of; empty where it is none, or more than one small word.
[[nodiscard]] std::string_view command_meant(std::string_view word);

/// The arguments that are neither options nor values of those that stand everywhere. Only the first of them can name a
/// command: behind another it is a word like that, as in `the jobs fail`.
[[nodiscard]] std::vector<std::string> plain_words(const CommandLine& everywhere,
                                                   std::span<const std::string> arguments);

}  // namespace vmbackup_diag::cli
