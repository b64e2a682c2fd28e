// What kb is told to do with a knowledge base.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>

#include "described.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::cli::parameters_of {

void kb_lint(CLI::App& app, Options& options) {
    app.add_option("PATH", options.inputs, "Folders or files to lay over the built-in knowledge")
        ->option_text("PATH...");
}

void kb_graph(CLI::App& app, Options& options) {
    app.add_option("GUIDE", options.inputs, "Its id; all guides, if left out")->option_text("GUIDE");
}

void kb_show(CLI::App& app, Options& options) {
    app.add_option("ID", options.inputs, "Its id")->required()->option_text("ID...");
}

void kb_stub(CLI::App& app, Options& options) {
    app.add_option("CODE", options.inputs, "The code, as the product prints it")->required()->option_text("CODE");
}

void kb_schema(CLI::App& app, Options& options) {
    std::vector<std::string_view> names;
    for (const builtin::Schema& schema : builtin::schemas) {
        names.push_back(schema.name);
    }
    app.add_option("NAME", options.inputs,
                   fmt::format("One of {}; {}, if left out", fmt::join(names, ", "), schema_of_knowledge))
        ->option_text("NAME");
}

}  // namespace vmbackup_diag::cli::parameters_of
