// The command line as the parser is told of it. What is parsed goes into the request.
#pragma once

#include "arguments.hpp"

namespace CLI {
class App;
}

namespace vmbackup_diag::cli {

/// The options that work with every command.
void add_everywhere(CLI::App& app, Request& request);

/// All commands, each with what it takes.
void add_commands(CLI::App& app, Options& options);

/// What each command takes beside the options that work with every one.
namespace parameters_of {

void explain(CLI::App& app, Options& options);
void diagnose(CLI::App& app, Options& options);
void jobs(CLI::App& app, Options& options);
void wizard(CLI::App& app, Options& options);
void search(CLI::App& app, Options& options);
void list(CLI::App& app, Options& options);
void kb_lint(CLI::App& app, Options& options);
void kb_graph(CLI::App& app, Options& options);
void kb_show(CLI::App& app, Options& options);
void kb_stub(CLI::App& app, Options& options);
void kb_schema(CLI::App& app, Options& options);
void completion(CLI::App& app, Options& options);
void help(CLI::App& app, Options& options);

}  // namespace parameters_of
}  // namespace vmbackup_diag::cli
