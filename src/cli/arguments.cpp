#include "arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "command_names.hpp"
#include "complaint.hpp"
#include "described.hpp"
#include "help_formatter.hpp"
#include "help_topics.hpp"
#include "known_at_once.hpp"
#include "version.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::string_view description =
    "Finds the fix for a failed backup of an Azure virtual machine: from an error code, a message, a log, or by "
    "asking. It works offline and changes nothing.";

void describe(CLI::App& app, Request& request) {
    app.formatter(std::make_shared<HelpFormatter>());
    app.fallthrough();
    app.require_subcommand(0, 1);
    app.set_version_flag("--version", version());
    app.footer(help_footer);
    app.add_option("INPUT", request.options.inputs,
                   "Codes, text or files, whichever they turn out to be; none: standard input where it is piped, else "
                   "the wizard")
        ->option_text("INPUT...");
    add_everywhere(app, request);
}

/// To describe the commands takes time, and where none is named, their names are words like any other.
bool has_to_know_commands(const CLI::App& app, const std::vector<std::string>& given) {
    const auto is_help = [](const std::string& argument) { return argument == "--help" || argument == "-h"; };
    const std::vector<std::string> words = plain_words(described(app), std::span(given).subspan(1));
    return std::ranges::any_of(given, is_help) || (!words.empty() && is_command_name(words.front()));
}

std::string with_one_line_break(std::string text) {
    while (text.ends_with('\n')) {
        text.pop_back();
    }
    return text + '\n';
}

}  // namespace

std::variant<Request, AskedFor, desk::Failure> arguments(const std::vector<std::string>& given) {
    if (auto known = known_at_once(std::span(given).subspan(1))) {
        return *std::move(known);
    }
    Request request;
    CLI::App app(std::string(description), "vmbackup-diag");
    describe(app, request);
    if (has_to_know_commands(app, given)) {
        add_commands(app, request.options);
    }
    try {
        std::vector<std::string> reversed(given.rbegin(), given.rend() - 1);
        app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        return AskedFor{with_one_line_break(app.help()), request.manner.width};
    } catch (const CLI::CallForVersion& version) {
        return AskedFor{with_one_line_break(version.what())};
    } catch (const CLI::ParseError& error) {
        return failure_of(app, error, given);
    }
    if (auto failure = stray_word(app, request.options)) {
        return *failure;
    }
    return request;
}

CommandLine command_line() {
    Request request;
    CLI::App app(std::string(description), "vmbackup-diag");
    describe(app, request);
    add_commands(app, request.options);
    return described(app);
}

bool ask_for_json(const std::vector<std::string>& arguments) {
    for (std::size_t n = 1; n < arguments.size(); ++n) {
        const std::string& one = arguments[n];
        const bool named = one == "--format" && n + 1 < arguments.size() && arguments[n + 1].ends_with("json");
        if (one == "--json" || one == "--format=json" || one == "--format=ndjson" || named) {
            return true;
        }
    }
    return false;
}

}  // namespace vmbackup_diag::cli
