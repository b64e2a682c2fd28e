#include "arguments.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>

#include "command_formats.hpp"
#include "completion.hpp"
#include "help_topics.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::string_view description =
    "Finds the fix for a failed backup of an Azure virtual machine: from an error code, a message, a log, or by\n"
    "asking. It works offline and changes nothing.";

constexpr std::array<std::pair<std::string_view, Color>, 3> colors{
    {{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}}};

/// An option that takes one of a few words, with the nearest one named where it is given none of them.
template <class Value, class Rows, class Key, class Result>
CLI::Option* add_choice(CLI::App& app, const std::string& name, Value& target, const Rows& rows, Key key, Result result,
                        const std::string& help) {
    std::vector<std::string_view> ids;
    for (const auto& row : rows) {
        ids.push_back(key(row));
    }
    const auto take = [&target, &rows, name, key, result, ids](const std::string& given) {
        const auto found = std::ranges::find(rows, given, key);
        if (found == rows.end()) {
            const std::string_view meant = nearest(given, ids);
            throw CLI::ValidationError(name,
                                       fmt::format("expected one of {}, found \"{}\"{}", fmt::join(ids, ", "), given,
                                                   meant.empty() ? "" : fmt::format("; did you mean \"{}\"?", meant)));
        }
        target = result(*found);
    };
    return app.add_option_function<std::string>(name, take, help)->option_text(fmt::format("{}", fmt::join(ids, "|")));
}

template <class Value>
void add_word(CLI::App& app, const std::string& name, std::optional<Value>& target, const std::string& help) {
    add_choice(
        app, name, target, words_of(Value{}), [](const auto& row) { return row.id; },
        [](const auto& row) { return row.value; }, help);
}

template <class Value, class Rows>
CLI::Option* add_named(CLI::App& app, const std::string& name, Value& target, const Rows& rows,
                       const std::string& help) {
    return add_choice(
        app, name, target, rows, [](const auto& row) { return row.first; }, [](const auto& row) { return row.second; },
        help);
}

void add_everywhere(CLI::App& app, Options& options) {
    app.add_flag_callback(
        "--json", [&options] { options.format = Format::json; }, "The same as --format json");
    add_choice(
        app, "--format", options.format, formats, [](const auto& row) { return row.id; },
        [](const auto& row) { return row.format; }, "How to print the result");
    app.add_option("--kb", options.kb, "Lay your own knowledge over the built-in one; may be repeated")
        ->option_text("PATH")
        ->allow_extra_args(false);
    app.add_flag_callback(
        "--no-builtin-kb", [&options] { options.builtin_kb = false; }, "Use only the knowledge of --kb");
    add_word(app, "--os", options.os, "The VM's system: leave out what is for the other");
    app.add_option("--set", options.set, "Fill a placeholder such as vm, resource-group or vault; may be repeated")
        ->option_text("NAME=VALUE")
        ->allow_extra_args(false);
    for (const auto& limit : limit_words) {
        app.add_flag_callback(
            fmt::format("--{}", limit.id), [&options, value = limit.value] { options.limits.push_back(value); },
            fmt::format("Leave out a fix where {}", limit.shown));
    }
    add_named(app, "--color", options.color, colors, "Whether to use colours");
    app.add_option("--width", options.width, "Wrap text at N columns")->option_text("N")->check(CLI::Range(20, 1000));
    app.add_flag("--linear", options.linear, "Only ever add lines: for screen readers and simple terminals");
    app.add_flag("--no-input", options.no_input, "Never ask; end with status 5 where an answer is needed");
    app.add_flag("--quiet", options.quiet, "Leave out notes");
}

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
        ->add_option("FILE", options.inputs, "Files of jobs in JSON or CSV; - or none for standard input")
        ->option_text("FILE...");

    CLI::App* wizard =
        add_command(app, options, Command::wizard, "wizard", "Be asked, one question at a time, until it works");
    CLI::Option* at =
        wizard->add_option("--at", options.at, "Begin at a code, a symptom or a guide")->option_text("ID");
    wizard
        ->add_option("--case", options.case_string,
                     "Go on with a conversation, or look at it again: the string that it ended with")
        ->option_text("STRING")
        ->excludes(at);
    wizard->add_option("--answers", options.answers_file, "Answer ahead what a form answers")->option_text("FILE");
    wizard
        ->add_option("--write-answers", options.write_answers,
                     "Write a form with every question from here on, to be filled in, and end; - is standard output")
        ->option_text("FILE");
    wizard
        ->add_option("--report", options.report,
                     "At the end, write down the case, the evidence, what was tried and what to do next")
        ->option_text("FILE.md|FILE.html|FILE.json");
    wizard->add_flag("--redact", options.redact, "In a report, put stand-ins such as vm-1 in the place of names");
    wizard
        ->add_option("--answer", options.answers,
                     "Answer a question ahead; with --json this drives the wizard step by step")
        ->option_text("QUESTION=ANSWER")
        ->allow_extra_args(false);

    add_command(app, options, Command::search, "search", "Ranked full-text search over everything written here")
        ->add_option("WORDS", options.inputs, "What it is about, in your own words")
        ->required()
        ->option_text("WORDS...");
    CLI::App* list = add_command(app, options, Command::list, "list", "List the codes and symptoms that are known");
    add_word(*list, "--category", options.category, "Only of this category");
    add_word(*list, "--operation", options.operation, "Only where this operation failed");
    list->add_flag("--links", options.links, "List the pages of the official documentation instead");

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
        ->expected(1)
        ->option_text("CODE");
    add_command(*kb, options, Command::kb_schema, "schema", "Print a JSON Schema")
        ->add_option("NAME", options.inputs,
                     "knowledge (if left out), diagnosis, diagnoses, jobs, jobs-group, jobs-totals, wizard, report, "
                     "search, list, lint, stats or error")
        ->option_text("NAME");

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

std::string version() {
    return fmt::format("vmbackup-diag {} (knowledge {})", builtin::program_version, builtin::knowledge.version);
}

void describe(CLI::App& app, Options& options) {
    app.fallthrough();
    app.require_subcommand(0, 1);
    app.set_version_flag("--version", version());
    app.footer(help_footer);
    app.add_option("INPUT", options.inputs,
                   "Codes, text or files, whichever they turn out to be; none: standard input where it is piped, else "
                   "the wizard")
        ->option_text("INPUT...");
    add_everywhere(app, options);
}

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

/// The parser's complaint in our words, with what to do.
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

std::optional<Failure> wrong_format(const Options& options) {
    const auto& known = std::ranges::find(command_formats(), options.command, &CommandFormats::command)->formats;
    if (std::ranges::find(known, options.format) != known.end()) {
        return std::nullopt;
    }
    std::vector<std::string_view> names;
    std::string_view found;
    for (const FormatRow& row : formats) {
        found = row.format == options.format ? row.id : found;
        if (std::ranges::find(known, row.format) != known.end()) {
            names.push_back(row.id);
        }
    }
    return Failure{ExitCode::usage, fmt::format("this command has no format {}", found),
                   fmt::format("expected one of {}", fmt::join(names, ", "))};
}

bool may_name_a_command(const std::string& argument) {
    constexpr std::array<std::string_view, 11> words{"explain", "diagnose",   "jobs", "wizard", "search", "list",
                                                     "kb",      "completion", "help", "--help", "-h"};
    return std::ranges::find(words, argument) != words.end();
}

/// Whether the argument is an input and can be nothing else.
bool is_just_input(const std::string& argument) {
    return !argument.empty() && argument[0] != '-' && !may_name_a_command(argument);
}

/// What the parser would say, known without it: to describe the options to it costs as much as to find a fix.
std::optional<std::variant<Options, Shown, Failure>> known_at_once(std::span<const std::string> given) {
    if (given.size() == 1 && given[0] == "--version") {
        return Shown{version() + "\n"};
    }
    Options options;
    for (const std::string& argument : given) {
        if (argument == "--json") {
            options.format = Format::json;
        } else if (is_just_input(argument)) {
            options.inputs.push_back(argument);
        } else {
            return std::nullopt;
        }
    }
    return options;
}

std::string without_line_break(std::string text) {
    while (text.ends_with('\n')) {
        text.pop_back();
    }
    return text;
}

}  // namespace

std::variant<Options, Shown, Failure> arguments(const std::vector<std::string>& given) {
    if (auto known = known_at_once(std::span(given).subspan(1))) {
        return *std::move(known);
    }
    Options options;
    CLI::App app(std::string(description), "vmbackup-diag");
    describe(app, options);
    // To describe the commands costs as much again.
    if (std::ranges::any_of(given, may_name_a_command)) {
        add_commands(app, options);
    }
    try {
        std::vector<std::string> reversed(given.rbegin(), given.rend() - 1);
        app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        return Shown{without_line_break(app.help()) + "\n"};
    } catch (const CLI::CallForVersion& version) {
        return Shown{without_line_break(version.what()) + "\n"};
    } catch (const CLI::ParseError& error) {
        return failure_of(app, error, given);
    }
    if (auto failure = wrong_format(options)) {
        return *failure;
    }
    return options;
}

CommandLine command_line() {
    Options options;
    CLI::App app(std::string(description), "vmbackup-diag");
    describe(app, options);
    add_commands(app, options);
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
