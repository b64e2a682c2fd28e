// The command line as values.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "vmbackup_diag/cli/exit_code.hpp"
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
    kb_schema
};
enum class Format { text, json, ndjson, markdown, csv, junit, github, mermaid, dot };
enum class Color { automatic, always, never };

struct Options {
    Command command = Command::inputs;
    Format format = Format::text;
    std::vector<std::string> kb = {};
    bool builtin_kb = true;
    std::optional<Os> os = {};
    std::vector<std::string> set = {};  ///< NAME=VALUE
    Color color = Color::automatic;
    std::optional<std::size_t> width = {};
    bool linear = false;
    bool no_input = false;
    bool quiet = false;

    std::vector<std::string> inputs = {};   ///< what the command takes: inputs, codes, files, an id
    std::string at = "start";               ///< wizard
    std::vector<std::string> answers = {};  ///< wizard: QUESTION=ANSWER
    std::optional<Category> category = {};  ///< list
    std::optional<Operation> operation = {};
    bool links = false;
};

/// What went wrong, and what to do about it.
struct Failure {
    ExitCode code = ExitCode::usage;
    std::string error;
    std::string hint = {};
};

/// A text that was asked for, as by `--help`.
struct Shown {
    std::string text;
};

[[nodiscard]] std::variant<Options, Shown, Failure> arguments(const std::vector<std::string>& arguments);

/// Whether the arguments ask for a format that a machine reads, even where they are wrong otherwise.
[[nodiscard]] bool ask_for_json(const std::vector<std::string>& arguments);

}  // namespace vmbackup_diag::cli
