#include "command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace vmbackup_diag::cli {
namespace {

Parameter parameter(const CLI::Option& option) {
    Parameter out{.takes = option.get_option_text(), .meaning = option.get_description()};
    for (const std::string& name : option.get_snames()) {
        out.names.push_back("-" + name);
    }
    for (const std::string& name : option.get_lnames()) {
        out.names.push_back("--" + name);
    }
    out.required = option.get_required();
    out.repeats = option.get_positional() ? out.takes.ends_with("...") : option.get_items_expected_max() > 1;
    return out;
}

}  // namespace

CommandLine described(const CLI::App& app) {
    CommandLine out{.name = app.get_name(), .meaning = app.get_description()};
    for (const CLI::Option* option : app.get_options()) {
        (option->get_positional() ? out.places : out.options).push_back(parameter(*option));
    }
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        out.commands.push_back(described(*command));
    }
    return out;
}

const Parameter* find_option(const CommandLine& of, std::string_view name) {
    const auto found = std::ranges::find_if(of.options, [&](const Parameter& option) {
        return std::ranges::find(option.names, name) != option.names.end();
    });
    return found == of.options.end() ? nullptr : &*found;
}

const CommandLine* find_command(const CommandLine& of, std::string_view name) {
    const auto found = std::ranges::find(of.commands, name, &CommandLine::name);
    return found == of.commands.end() ? nullptr : &*found;
}

std::vector<std::string_view> choices(const Parameter& parameter) {
    std::vector<std::string_view> words;
    for (std::string_view rest = parameter.takes; parameter.takes.find('|') != std::string::npos && !rest.empty();) {
        const std::size_t end = std::min(rest.find('|'), rest.size());
        words.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

}  // namespace vmbackup_diag::cli
