// The commands and what each takes; the wizard and kb, which take most, have files of their own.
#include "completion.hpp"
#include "described.hpp"
#include "option_words.hpp"

namespace vmbackup_diag::cli {

CLI::App* add_command(CLI::App& app, Options& options, Command command, const std::string& name,
                      const std::string& help) {
    CLI::App* added = app.add_subcommand(name, help);
    added->callback([&options, command] { options.command = command; });
    added->footer("The options of vmbackup-diag --help, such as --json, --os and --kb, work here too.");
    return added;
}

void add_commands(CLI::App& app, Options& options) {
    add_command(app, options, Command::explain, "explain", "Everything known about each code")
        ->add_option("CODE", options.inputs, "Codes or symptoms, in any letter case")
        ->required()
        ->option_text("CODE...");
    add_command(app, options, Command::diagnose, "diagnose",
                "Identify the errors in text, logs, job JSON or command output")
        ->add_option("FILE", options.inputs, "Files; - or none for standard input")
        ->option_text("FILE...");

    add_command(app, options, Command::jobs, "jobs",
                "Sort a fleet's jobs by error: how many, which VMs, and each fix once")
        ->add_option("FILE", options.inputs,
                     "Files of jobs in JSON or YAML, or as a table or list; - or none for standard input")
        ->option_text("FILE...");

    add_wizard(app, options);
    add_command(app, options, Command::search, "search", "Ranked full-text search over everything written here")
        ->add_option("WORDS", options.inputs, "What it is about, in your own words")
        ->required()
        ->option_text("WORDS...");
    CLI::App* list = add_command(app, options, Command::list, "list", "List the codes and symptoms that are known");
    add_word(*list, "--category", options.category, "Only of this category");
    add_word(*list, "--operation", options.operation, "Only where this operation failed");
    list->add_flag("--links", options.links, "List the pages of the official documentation instead");

    add_kb(app, options);
    CLI::App* completion = add_command(app, options, Command::completion, "completion",
                                       "Print the script that completes this command line in a shell");
    add_named(*completion, "SHELL", options.completion_script, completion_scripts, "The shell that loads the script")
        ->required();
    completion
        ->add_option("WORD", options.words,
                     "After --, the words of a command line: tells instead what may stand for the last of them")
        ->option_text("WORD...");

    CLI::App* help = add_command(app, options, Command::help, "help", "Tell about a command or a topic");
    help->add_option("TOPIC", options.inputs, "A command, exit-codes, environment, formats or accessibility")
        ->option_text("TOPIC...");
    help->add_flag("--man", options.man, "Print all of it as a manual page, for man -l -");
}

}  // namespace vmbackup_diag::cli
