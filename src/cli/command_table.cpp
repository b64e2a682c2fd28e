#include "command_table.hpp"

#include <algorithm>
#include <array>

#include "commands.hpp"
#include "described.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::array of_pages{desk::Format::text, desk::Format::json, desk::Format::ndjson, desk::Format::markdown};
constexpr std::array of_values{desk::Format::text, desk::Format::json, desk::Format::ndjson};
constexpr std::array of_fleets{desk::Format::text, desk::Format::json,  desk::Format::ndjson, desk::Format::markdown,
                               desk::Format::csv,  desk::Format::junit, desk::Format::github};
constexpr std::array of_graphs{desk::Format::text, desk::Format::mermaid, desk::Format::dot};
constexpr std::array of_documents{desk::Format::text, desk::Format::json};
constexpr std::array of_text{desk::Format::text};

constexpr std::array all_commands{
    CommandRow{Command::inputs, "", "", of_pages, nullptr, inputs},
    CommandRow{Command::explain, "explain", "Everything known about each code", of_pages, parameters_of::explain,
               explain},
    CommandRow{Command::diagnose, "diagnose", "Identify the errors in text, logs, job JSON or command output", of_pages,
               parameters_of::diagnose, diagnose},
    CommandRow{Command::jobs, "jobs", "Sort a fleet's jobs by error: how many, which VMs, and each fix once", of_fleets,
               parameters_of::jobs, jobs},
    CommandRow{Command::wizard, "wizard", "Be asked, one question at a time, until it works", of_values,
               parameters_of::wizard, wizard},
    CommandRow{Command::search, "search", "Ranked full-text search over everything written here", of_pages,
               parameters_of::search, search},
    CommandRow{Command::list, "list", "List the codes and symptoms that are known", of_pages, parameters_of::list,
               list},
    CommandRow{Command::kb_lint, "kb lint", "Check a knowledge base; every problem with its address", of_values,
               parameters_of::kb_lint, kb_lint},
    CommandRow{Command::kb_stats, "kb stats", "How much is covered, and how many questions the guides ask", of_pages,
               nullptr, kb_stats},
    CommandRow{Command::kb_graph, "kb graph",
               "Draw a guide, or how all guides hang together, as --format mermaid or dot", of_graphs,
               parameters_of::kb_graph, kb_graph},
    CommandRow{Command::kb_show, "kb show", "Show an entry, fix, guide or link as it is written", of_values,
               parameters_of::kb_show, kb_show},
    CommandRow{Command::kb_stub, "kb stub", "Print the beginning of an entry for a code that is not known",
               of_documents, parameters_of::kb_stub, kb_stub},
    CommandRow{Command::kb_schema, "kb schema", "Print a JSON Schema", of_documents, parameters_of::kb_schema,
               kb_schema},
    CommandRow{Command::completion, "completion", "Print the script that completes this command line in a shell",
               of_text, parameters_of::completion, completion},
    CommandRow{Command::help, "help", "Tell about a command or a topic", of_text, parameters_of::help, help},
};

}  // namespace

const std::span<const CommandRow> command_rows = all_commands;

const CommandRow& row_of(Command command) { return *std::ranges::find(all_commands, command, &CommandRow::command); }

const CommandRow* find_row(std::string_view name) {
    const auto found = std::ranges::find(all_commands, name, &CommandRow::name);
    return found == all_commands.end() ? nullptr : &*found;
}

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

std::vector<std::string_view> words_behind(const CommandGroup& group) {
    std::vector<std::string_view> words;
    for (const CommandRow& row : all_commands) {
        if (row.name.size() > group.name.size() && first_word(row.name) == group.name) {
            words.push_back(row.name.substr(group.name.size() + 1));
        }
    }
    return words;
}

}  // namespace vmbackup_diag::cli
