// The commands, and what each takes; the wizard and kb, which take most, have files of their own.
#include "command_table.hpp"
#include "completion.hpp"
#include "described.hpp"
#include "help_topics.hpp"
#include "option_words.hpp"

namespace vmbackup_diag::cli {
namespace {

CLI::App& group_of(CLI::App& app, const CommandRow& row) {
    if (first_word(row.name) == row.name) {
        return app;
    }
    const std::string group(kb_commands.name);
    const auto known = app.get_subcommands([&](const CLI::App* one) { return one->get_name() == group; });
    return known.empty() ? *app.add_subcommand(group, std::string(kb_commands.meaning))->require_subcommand(1)
                         : *known.front();
}

}  // namespace

void add_commands(CLI::App& app, Options& options) {
    for (const CommandRow& row : command_rows) {
        if (row.name.empty()) {
            continue;
        }
        const std::string word(row.name.substr(row.name.rfind(' ') + 1));
        CLI::App* added = group_of(app, row).add_subcommand(word, std::string(row.meaning));
        added->callback([&options, command = row.command] { options.command = command; });
        added->footer("The options of vmbackup-diag --help, such as --json, --os and --kb, work here too.");
        if (row.add_parameters != nullptr) {
            row.add_parameters(*added, options);
        }
    }
}

namespace parameters_of {

void explain(CLI::App& app, Options& options) {
    app.add_option("CODE", options.inputs, "Codes or symptoms, in any letter case")->required()->option_text("CODE...");
}

void diagnose(CLI::App& app, Options& options) {
    app.add_option("FILE", options.inputs, "Files; - or none for standard input")->option_text("FILE...");
}

void jobs(CLI::App& app, Options& options) {
    app.add_option("FILE", options.inputs,
                   "Files of jobs in JSON or YAML, or as a table or list; - or none for standard input")
        ->option_text("FILE...");
}

void search(CLI::App& app, Options& options) {
    app.add_option("WORDS", options.inputs, "What it is about, in your own words")->required()->option_text("WORDS...");
}

void list(CLI::App& app, Options& options) {
    add_word(app, "--category", options.category, "Only of this category");
    add_word(app, "--operation", options.operation, "Only where this operation failed");
    app.add_flag("--links", options.links, "List the pages of the official documentation instead");
}

void completion(CLI::App& app, Options& options) {
    add_named(app, "SHELL", options.completion_script, completion_scripts, "The shell that loads the script")
        ->required();
    app.add_option("WORD", options.words,
                   "After --, the words of a command line: tells instead what may stand for the last of them")
        ->option_text("WORD...");
}

void help(CLI::App& app, Options& options) {
    std::vector<std::string_view> topics{"A command"};
    for (const HelpTopic& topic : help_topics(CommandLine{})) {
        topics.push_back(topic.id);
    }
    app.add_option("TOPIC", options.inputs, one_of(topics))->option_text("TOPIC...");
    app.add_flag("--man", options.man, "Print all of it as a manual page, for man -l -");
}

}  // namespace parameters_of
}  // namespace vmbackup_diag::cli
