// The command line as values.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "command_line.hpp"
#include "vmbackup_diag/desk/failure.hpp"
#include "vmbackup_diag/desk/manner.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/limit.hpp"
#include "vmbackup_diag/model/words.hpp"

namespace vmbackup_diag::cli {

enum class Command {
    inputs,
    explain,
    diagnose,
    jobs,
    wizard,
    search,
    list,
    kb_lint,
    kb_stats,
    kb_graph,
    kb_show,
    kb_stub,
    kb_schema,
    completion,
    help
};

struct FormatRow {
    desk::Format format;
    std::string_view id;
    std::string_view meaning;
};

inline constexpr std::array formats{
    FormatRow{desk::Format::text, "text", "pages to read"},
    FormatRow{desk::Format::json, "json", "one JSON object, described by a JSON Schema"},
    FormatRow{desk::Format::ndjson, "ndjson", "one JSON object a line, each written as soon as it is known"},
    FormatRow{desk::Format::markdown, "markdown", "for a ticket or a wiki"},
    FormatRow{desk::Format::csv, "csv", "jobs: a row for each VM, for a spreadsheet"},
    FormatRow{desk::Format::junit, "junit", "jobs: a report of tests, for a pipeline"},
    FormatRow{desk::Format::github, "github", "jobs: annotations of GitHub Actions"},
    FormatRow{desk::Format::mermaid, "mermaid", "kb graph: a diagram that Markdown pages show"},
    FormatRow{desk::Format::dot, "dot", "kb graph: a diagram for Graphviz"},
};

struct Options {
    Command command = Command::inputs;
    std::vector<std::string> kb = {};
    bool builtin_kb = true;
    std::optional<Os> os = {};
    std::vector<std::string> set = {};  ///< NAME=VALUE
    std::vector<Limit> limits = {};     ///< what needs more is left out

    std::vector<std::string> inputs = {};   ///< what the command takes: inputs, codes, files, an id
    std::string at{start_guide.text};       ///< wizard
    std::vector<std::string> answers = {};  ///< wizard: QUESTION=ANSWER
    std::string answers_file = {};          ///< wizard: a form that is filled in
    std::string write_answers = {};         ///< wizard: where to write a form
    std::string report = {};                ///< wizard: where to write a report
    bool redact = false;                    ///< wizard: with stand-ins for names
    std::string case_string = {};           ///< wizard: a case to go on with; empty: none
    std::optional<Category> category = {};  ///< list
    std::optional<Operation> operation = {};
    bool links = false;
    std::string_view completion_script = {};
    std::vector<std::string> words = {};  ///< completion: of the command line that is to be completed
    bool man = false;                     ///< help
};

/// What is to be done, and in which manner it is shown.
struct Request {
    Options options = {};
    desk::Manner manner = {};
};

/// The schema that is meant where none is named.
inline constexpr std::string_view schema_of_knowledge = "knowledge";

/// A text that was asked for, as by `--help`.
struct AskedFor {
    std::string text;
    std::optional<std::size_t> width = {};  ///< the one that was asked for
};

[[nodiscard]] std::variant<Request, AskedFor, desk::Failure> arguments(const std::vector<std::string>& arguments);

/// All commands and options.
[[nodiscard]] CommandLine command_line();

/// Whether the arguments ask for a format that a machine reads, even where they are wrong otherwise.
[[nodiscard]] bool ask_for_json(const std::vector<std::string>& arguments);

}  // namespace vmbackup_diag::cli
