// What is wrong with a command line, in our words and with what to do, where the parser has its own.
#pragma once

#include "arguments.hpp"

namespace CLI {
class ParseError;
}

namespace vmbackup_diag::cli {

[[nodiscard]] desk::Failure failure_of(const CLI::App& app, const CLI::ParseError& error,
                                       const std::vector<std::string>& given);

/// The first word that the command has no place for; nothing where there is none.
[[nodiscard]] std::optional<desk::Failure> stray_word(const CLI::App& app, const Options& options);

/// That the command has not the format it was asked for; nothing where it has.
[[nodiscard]] std::optional<desk::Failure> wrong_format(Command command, desk::Format format);

}  // namespace vmbackup_diag::cli
