#include "complaint.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>

#include "command_names.hpp"
#include "command_table.hpp"
#include "completion.hpp"
#include "unknown_option.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/typing/pasted_case.hpp"

namespace vmbackup_diag::cli {
namespace {

/// What kb is told to do, where that is no command of it.
desk::Failure wrong_kb_command(const std::vector<std::string>& words) {
    const std::vector<std::string_view> known = words_behind(kb_commands);
    if (words.size() < 2) {
        return {outside::ExitCode::usage, "kb needs to be told what: " + one_of(known), std::string(where_help_is)};
    }
    const std::string_view meant = nearest(words[1], known);
    return {outside::ExitCode::usage, fmt::format("there is no command \"kb {}\"", clean(words[1])),
            meant.empty() ? fmt::format("expected one of {}", fmt::join(known, ", "))
                          : fmt::format("did you mean \"vmbackup-diag kb {}\"?", meant)};
}

/// That the shell is missing whose script is asked for.
desk::Failure no_shell() {
    std::vector<std::string_view> shells;
    for (const auto& [shell, script] : completion_scripts) {
        shells.push_back(shell);
    }
    return {outside::ExitCode::usage, "completion needs to be told the shell: " + one_of(shells),
            std::string(where_help_is)};
}

/// What a word without a place may have been meant as, as an option.
std::string option_meant(Command command, const std::string& word) {
    const auto is_word = [&](auto words) {
        return std::ranges::any_of(words, [&](const auto& row) { return row.id == word; });
    };
    switch (command) {
        case Command::wizard: return typing::pasted_case(word) ? "--case" : "--at";
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

std::optional<desk::Failure> stray_word(const CLI::App& app, const Options& options) {
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
    return desk::Failure{outside::ExitCode::usage, fmt::format("{} has no place for \"{}\"", name, stray),
                         option.empty() ? fmt::format("vmbackup-diag help {} tells what it takes", name)
                                        : fmt::format("did you mean \"vmbackup-diag {} {} {}\"?", name, option, stray)};
}

desk::Failure failure_of(const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& given) {
    const std::vector<std::string> words = plain_words(described(app), std::span(given).subspan(1));
    const bool is_missing = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    if (is_missing && std::string_view(error.what()).starts_with("A subcommand")) {
        return wrong_kb_command(words);
    }
    if (is_missing && std::string_view(error.what()).starts_with("SHELL")) {
        return no_shell();
    }
    const bool is_left_over = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
    const auto unknown = is_left_over ? unknown_option(command_line(), app.remaining(true), words) : std::nullopt;
    return unknown.value_or(desk::Failure{outside::ExitCode::usage, clean(error.what()), std::string(where_help_is)});
}

}  // namespace vmbackup_diag::cli
