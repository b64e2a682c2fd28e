#include "complaint.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

void add_option_names(const CLI::App& app, std::vector<std::string>& names) {
    for (const CLI::Option* option : app.get_options()) {
        names.insert(names.end(), option->get_lnames().begin(), option->get_lnames().end());
    }
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        add_option_names(*command, names);
    }
}

/// The argument that is written as an option and is none; empty when there is none such.
std::string_view unknown_option(const std::vector<std::string>& given, std::span<const std::string_view> known) {
    for (const std::string_view argument : given) {
        const std::string_view name = argument.substr(std::min<std::size_t>(2, argument.size()));
        if (argument.starts_with("--") && std::ranges::find(known, name.substr(0, name.find('='))) == known.end()) {
            return argument;
        }
    }
    return {};
}

}  // namespace

Failure failure_of(const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& given) {
    constexpr std::string_view help = "vmbackup-diag --help lists the commands and options";
    const bool is_missing = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    if (is_missing && std::string_view(error.what()).starts_with("A subcommand")) {
        return {ExitCode::usage, "kb needs to be told what: lint, stats, graph, show, stub or schema",
                std::string(help)};
    }
    if (is_missing && std::string_view(error.what()).starts_with("SHELL")) {
        return {ExitCode::usage, "completion needs to be told the shell: bash, zsh, fish or powershell",
                std::string(help)};
    }
    if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr) {
        return {ExitCode::usage, clean(error.what()), std::string(help)};
    }
    std::vector<std::string> names;
    add_option_names(app, names);
    const std::vector<std::string_view> known(names.begin(), names.end());
    const std::string_view option = unknown_option(given, known);
    if (option.empty()) {
        return {ExitCode::usage, clean(error.what()), std::string(help)};
    }
    const std::string_view meant = nearest(option.substr(2), known);
    return {ExitCode::usage, fmt::format("there is no option {}", clean(option)),
            meant.empty() ? std::string(help) : fmt::format("did you mean --{}?", meant)};
}

}  // namespace vmbackup_diag::cli
