// What kb is told to do with a knowledge base.
#include <CLI/CLI.hpp>

#include "described.hpp"

namespace vmbackup_diag::cli {

void add_kb(CLI::App& app, Options& options) {
    CLI::App* kb = app.add_subcommand("kb", "Check, measure and show knowledge bases");
    kb->require_subcommand(1);
    add_command(*kb, options, Command::kb_lint, "lint", "Check a knowledge base; every problem with its address")
        ->add_option("PATH", options.inputs, "Folders or files to lay over the built-in knowledge")
        ->option_text("PATH...");
    add_command(*kb, options, Command::kb_stats, "stats", "How much is covered, and how many questions the guides ask");
    add_command(*kb, options, Command::kb_graph, "graph",
                "Draw a guide, or how all guides hang together, as --format mermaid or dot")
        ->add_option("GUIDE", options.inputs, "Its id; all guides, if left out")
        ->option_text("GUIDE");
    add_command(*kb, options, Command::kb_show, "show", "Show an entry, fix, guide or link as it is written")
        ->add_option("ID", options.inputs, "Its id")
        ->required()
        ->option_text("ID...");
    add_command(*kb, options, Command::kb_stub, "stub", "Print the beginning of an entry for a code that is not known")
        ->add_option("CODE", options.inputs, "The code, as the product prints it")
        ->required()
        ->option_text("CODE");
    add_command(*kb, options, Command::kb_schema, "schema", "Print a JSON Schema")
        ->add_option("NAME", options.inputs,
                     "knowledge (if left out), diagnosis, diagnoses, jobs, jobs-group, jobs-totals, wizard, report, "
                     "search, list, lint, stats or error")
        ->option_text("NAME");
}

}  // namespace vmbackup_diag::cli
