#include "help_topics.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "arguments.hpp"
#include "environment.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::string_view accessible_options[] = {"--linear", "--width", "--color", "--quiet", "--no-input", "--json"};
constexpr std::string_view accessible_variables[] = {"ACCESSIBLE", "NO_COLOR", "TERM"};

std::string written(const Variable& variable) {
    return fmt::format("{}{}{}", variable.name, variable.value.empty() ? "" : "=", variable.value);
}

HelpTopic exit_codes() {
    HelpTopic topic{"exit-codes", "Exit status", {"Scripts can rely on the status that the program ends with."}};
    for (const outside::ExitMeaning& row : outside::exit_meanings) {
        topic.rows.push_back({std::to_string(static_cast<int>(row.code)), std::string(row.meaning)});
    }
    return topic;
}

HelpTopic environment() {
    HelpTopic topic{
        "environment",
        "Environment",
        {"A variable counts where it is set to anything but an empty text, PAGER also to that; an option counts "
         "for more."}};
    for (const Variable& variable : variables) {
        topic.rows.push_back({written(variable), std::string(variable.meaning)});
    }
    return topic;
}

HelpTopic output_formats() {
    HelpTopic topic{
        "formats",
        "Output formats",
        {"--format names the format of the result. Results go to standard output; questions, notes and "
         "errors go to standard error.",
         "With json and ndjson nothing else is ever on standard output, and an error is a JSON object too. "
         "vmbackup-diag kb schema NAME prints the JSON Schema of each kind of object.",
         "A pipe may stay open: diagnose --format ndjson prints each error once, as soon as the line that shows it "
         "has come. The last line is the diagnosis of all that came."}};
    for (const FormatRow& row : formats) {
        topic.rows.push_back({std::string(row.id), std::string(row.meaning)});
    }
    return topic;
}

HelpTopic accessibility(const CommandLine& whole) {
    HelpTopic topic{
        "accessibility",
        "Accessibility",
        {"Nothing is told by colour alone, and every answer can be typed as a number or a word. A command to "
         "copy stands on a line of its own and is never broken.",
         "--linear suits a screen reader: lines are only ever added, and the cursor goes nowhere. Set "
         "ACCESSIBLE once, and every call is so.",
         "The wizard can be answered ahead with --answer, and with --json another program can ask its "
         "questions."}};
    for (const std::string_view name : accessible_options) {
        if (const Parameter* option = find_option(whole, name)) {
            topic.rows.push_back({fmt::format("{} {}", name, option->takes), option->meaning});
        }
    }
    for (const Variable& variable : variables) {
        if (std::ranges::find(accessible_variables, variable.name) != std::end(accessible_variables)) {
            topic.rows.push_back({written(variable), std::string(variable.meaning)});
        }
    }
    return topic;
}

}  // namespace

std::vector<HelpTopic> help_topics(const CommandLine& whole) {
    return {exit_codes(), environment(), output_formats(), accessibility(whole)};
}

std::vector<HelpRow> help_examples() {
    return {{"vmbackup-diag", "be asked, question by question"},
            {"vmbackup-diag UserErrorGuestAgentStatusUnavailable", "the fix for a code"},
            {"vmbackup-diag waagent.log", "what a file says"},
            {"az backup job show ... -o json | vmbackup-diag", "what a command printed"},
            {"az backup job list ... | vmbackup-diag jobs", "a fleet's jobs, sorted by error"},
            {"vmbackup-diag CODE --set vm=web01", "commands with your VM's name in them"},
            {"vmbackup-diag CODE --json | jq .status", "for scripts"}};
}

std::string help_footer() {
    std::string out = "Examples:\n";
    for (const HelpRow& row : help_examples()) {
        out += fmt::format("  {:<50}  {}\n", row.word, row.meaning);
    }
    out += "\nExit status:\n";
    for (const HelpRow& row : exit_codes().rows) {
        out += fmt::format("  {:>3}  {}\n", row.word, row.meaning);
    }
    out += "\nEnvironment:";
    for (const Variable& variable : variables) {
        out += fmt::format("{}{}", &variable == variables.data() ? " " : ", ", written(variable));
    }
    std::vector<std::string_view> ids;
    for (const HelpTopic& topic : help_topics(CommandLine{})) {
        ids.push_back(topic.id);
    }
    return out + fmt::format("\n\nMore: vmbackup-diag help COMMAND|{}\n", fmt::join(ids, "|"));
}

}  // namespace vmbackup_diag::cli
