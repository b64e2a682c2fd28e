// The commands. All that is known of one stands in its row: the parser, the help, completion and what carries it out
// read the same table.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "arguments.hpp"

namespace CLI {
class App;
}

namespace vmbackup_diag::cli {

class Session;

struct CommandRow {
    Command command;
    std::string_view name;                  ///< as it is typed, `kb lint`; empty where inputs stand without a command
    std::string_view meaning;               ///< what the help says of it
    std::span<const desk::Format> formats;  ///< `text` stands for what it prints when none is asked for
    void (*add_parameters)(CLI::App& app, Options& options);  ///< what it alone takes; null where that is nothing
    outside::ExitCode (*carry_out)(const Session& session);
};

extern const std::span<const CommandRow> command_rows;

/// What commands of two words have in common; the first word alone is no command.
struct CommandGroup {
    std::string_view name;
    std::string_view meaning;
};

inline constexpr CommandGroup kb_commands{"kb", "Check, measure and show knowledge bases"};

[[nodiscard]] const CommandRow& row_of(Command command);

/// The command with this name; null where there is none.
[[nodiscard]] const CommandRow* find_row(std::string_view name);

/// The word that the name of a command begins with.
[[nodiscard]] std::string_view first_word(std::string_view name);

/// The words that stand behind the group's.
[[nodiscard]] std::vector<std::string_view> words_behind(const CommandGroup& group);

}  // namespace vmbackup_diag::cli
