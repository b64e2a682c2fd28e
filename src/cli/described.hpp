// The command line as the parser is told of it. What is parsed goes into the options.
#pragma once

#include <string>

#include "arguments.hpp"

namespace vmbackup_diag::cli {

/// The options that work with every command.
void add_everywhere(CLI::App& app, Options& options);

/// All commands.
void add_commands(CLI::App& app, Options& options);
void add_wizard(CLI::App& app, Options& options);
void add_kb(CLI::App& app, Options& options);

/// A command below `app`, ready for what it takes.
CLI::App* add_command(CLI::App& app, Options& options, Command command, const std::string& name,
                      const std::string& help);

}  // namespace vmbackup_diag::cli
