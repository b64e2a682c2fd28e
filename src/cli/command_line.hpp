// What the command line takes, as values: made of what the parser itself works with, so that completion, the help
// topics and the manual page cannot say anything else than `--help`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace vmbackup_diag::cli {

/// An option, or what stands in its place without a name.
struct Parameter {
    std::vector<std::string> names = {};  ///< `-h`, `--help`; none for what has its place
    std::string takes = {};               ///< `NAME=VALUE`, `text|json`, `FILE...`; empty for a flag
    std::string meaning = {};
    bool repeats = false;
    bool required = false;
};

struct CommandLine {
    std::string name;
    std::string meaning = {};
    std::vector<Parameter> options = {};
    std::vector<Parameter> places = {};
    std::vector<CommandLine> commands = {};
};

[[nodiscard]] CommandLine described(const CLI::App& app);

/// The option with this name among those of this command alone; null when there is none.
[[nodiscard]] const Parameter* find_option(const CommandLine& of, std::string_view name);

/// The command with this name directly below; null when there is none.
[[nodiscard]] const CommandLine* find_command(const CommandLine& of, std::string_view name);

/// The words that an option is limited to, as `--format` is; none when it takes anything.
[[nodiscard]] std::vector<std::string_view> choices(const Parameter& parameter);

}  // namespace vmbackup_diag::cli
