// What is said of an option that the command does not have: which was meant, or whose it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command_line.hpp"
#include "session.hpp"

namespace vmbackup_diag::cli {

constexpr std::string_view where_help_is = "vmbackup-diag --help lists the commands and options";

/// About the first of the arguments without a place that is written as an option; empty where none is. The words are
/// the others, of which the first may be meant as a command.
[[nodiscard]] std::optional<desk::Failure> unknown_option(const CommandLine& whole,
                                                          const std::vector<std::string>& left_over,
                                                          const std::vector<std::string>& words);

}  // namespace vmbackup_diag::cli
