#include "complaint.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>

#include "command_names.hpp"
#include "pasted_case.hpp"
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

constexpr std::string_view where_help_is = "vmbackup-diag --help lists the commands and options";

/// What kb is told to do, where that is no command of it.
Failure wrong_kb_command(const std::vector<std::string>& words) {
    constexpr std::array<std::string_view, 6> known{"lint", "stats", "graph", "show", "stub", "schema"};
    if (words.size() < 2) {
        return {ExitCode::usage, "kb needs to be told what: lint, stats, graph, show, stub or schema",
                std::string(where_help_is)};
    }
    const std::string_view meant = nearest(words[1], known);
    return {ExitCode::usage, fmt::format("there is no command \"kb {}\"", clean(words[1])),
            meant.empty() ? fmt::format("expected one of {}", fmt::join(known, ", "))
                          : fmt::format("did you mean \"vmbackup-diag kb {}\"?", meant)};
}

/// An option that only a command has, behind what is nearly the name of that command.
std::optional<Failure> mistyped_command_of(std::string_view option, const std::vector<std::string>& words) {
    const std::string_view meant = words.empty() ? std::string_view{} : command_meant(words.front());
    const CommandLine whole = command_line();
    const CommandLine* command = find_command(whole, meant);
    if (command == nullptr || meant == words.front() ||
        find_option(*command, option.substr(0, option.find('='))) == nullptr) {
        return std::nullopt;
    }
    return Failure{ExitCode::usage, fmt::format("there is no command \"{}\"", words.front()),
                   fmt::format("did you mean \"vmbackup-diag {}\"?", meant)};
}

/// What a word without a place may have been meant as, as an option.
std::string option_meant(Command command, const std::string& word) {
    const auto is_word = [&](auto words) {
        return std::ranges::any_of(words, [&](const auto& row) { return row.id == word; });
    };
    switch (command) {
        case Command::wizard: return pasted_case(word) ? "--case" : "--at";
        case Command::kb_stats: return "--kb";
        case Command::list:
            return is_word(words_of(Category{}))    ? "--category"
                   : is_word(words_of(Operation{})) ? "--operation"
                   : is_word(words_of(Os{}))        ? "--os"
                                                    : "";
        default: return "";
    }
}

}  // namespace

std::optional<Failure> stray_word(const CLI::App& app, const Options& options) {
    const CLI::App* command = &app;
    std::string name;
    while (!command->get_subcommands().empty()) {
        command = command->get_subcommands().front();
        name += (name.empty() ? "" : " ") + command->get_name();
    }
    const std::vector<Parameter> places = described(*command).places;
    const bool takes_more = !places.empty() && places.back().repeats;
    if (takes_more || options.inputs.size() <= places.size()) {
        return std::nullopt;
    }
    const std::string stray = clean(options.inputs[places.size()]);
    const std::string option = stray.find(' ') == stray.npos ? option_meant(options.command, stray) : "";
    return Failure{ExitCode::usage, fmt::format("{} has no place for \"{}\"", name, stray),
                   option.empty() ? fmt::format("vmbackup-diag help {} tells what it takes", name)
                                  : fmt::format("did you mean \"vmbackup-diag {} {} {}\"?", name, option, stray)};
}

Failure failure_of(const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& given) {
    const std::vector<std::string> words = plain_words(described(app), std::span(given).subspan(1));
    const bool is_missing = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    if (is_missing && std::string_view(error.what()).starts_with("A subcommand")) {
        return wrong_kb_command(words);
    }
    if (is_missing && std::string_view(error.what()).starts_with("SHELL")) {
        return {ExitCode::usage, "completion needs to be told the shell: bash, zsh, fish or powershell",
                std::string(where_help_is)};
    }
    if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr) {
        return {ExitCode::usage, clean(error.what()), std::string(where_help_is)};
    }
    std::vector<std::string> names;
    add_option_names(app, names);
    const std::vector<std::string_view> known(names.begin(), names.end());
    const std::string_view option = unknown_option(given, known);
    if (option.empty()) {
        return {ExitCode::usage, clean(error.what()), std::string(where_help_is)};
    }
    if (auto mistyped = mistyped_command_of(option, words)) {
        return *std::move(mistyped);
    }
    const std::string_view meant = nearest(option.substr(2), known);
    return {ExitCode::usage, fmt::format("there is no option {}", clean(option)),
            meant.empty() ? std::string(where_help_is) : fmt::format("did you mean --{}?", meant)};
}

}  // namespace vmbackup_diag::cli
