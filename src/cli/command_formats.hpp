// The formats that each command has; `text` stands for what it prints when none is asked for.
#pragma once

#include <string_view>
#include <vector>

#include "arguments.hpp"

namespace vmbackup_diag::cli {

struct CommandFormats {
    Command command;
    std::string_view name;  ///< as it is typed; empty where inputs stand without a command
    std::vector<Format> formats;
};

[[nodiscard]] inline const std::vector<CommandFormats>& command_formats() {
    using enum Format;
    static const std::vector<Format> of_pages{text, json, ndjson, markdown};
    static const std::vector<CommandFormats> rows{
        {Command::inputs, "", of_pages},
        {Command::explain, "explain", of_pages},
        {Command::diagnose, "diagnose", of_pages},
        {Command::jobs, "jobs", {text, json, ndjson, markdown, csv, junit, github}},
        {Command::wizard, "wizard", {text, json, ndjson}},
        {Command::search, "search", of_pages},
        {Command::list, "list", of_pages},
        {Command::kb_lint, "kb lint", {text, json, ndjson}},
        {Command::kb_stats, "kb stats", of_pages},
        {Command::kb_graph, "kb graph", {text, mermaid, dot}},
        {Command::kb_show, "kb show", {text, json, ndjson}},
        {Command::kb_stub, "kb stub", {text, json}},
        {Command::kb_schema, "kb schema", {text, json}},
        {Command::completion, "completion", {text}},
        {Command::help, "help", {text}},
    };
    return rows;
}

/// That the command has not the format it was asked for; nothing where it has.
[[nodiscard]] std::optional<Failure> wrong_format(const Options& options);

}  // namespace vmbackup_diag::cli
