// What the wizard takes: where to begin, what is answered ahead, and what to write down at the end.
#include <CLI/CLI.hpp>

#include "described.hpp"

namespace vmbackup_diag::cli {
namespace {

/// An unset variable of a script makes an empty value, which is not as if the option were not given.
std::string is_some_value(const std::string& value) {
    return value.empty() ? "expected a value, found an empty one" : "";
}

}  // namespace

namespace parameters_of {

void wizard(CLI::App& app, Options& options) {
    CLI::Option* at = app.add_option("--at", options.at, "Begin at a code, a symptom or a guide")->option_text("ID");
    app.add_option("--case", options.case_string,
                   "Go on with a conversation, or look at it again: the string that it ended with")
        ->option_text("STRING")
        ->check(is_some_value)
        ->excludes(at);
    app.add_option("--answers", options.answers_file, "Answer ahead what a form answers; - is standard input")
        ->option_text("FILE")
        ->check(is_some_value);
    app.add_option("--write-answers", options.write_answers,
                   "Write a form with every question from here on, to be filled in, and end; - is standard output")
        ->option_text("FILE")
        ->check(is_some_value);
    app.add_option("--report", options.report,
                   "At the end, write down the case, the evidence, what was tried and what to do next: to a .md, .html "
                   "or .json file")
        ->option_text("FILE")
        ->check(is_some_value);
    app.add_flag("--redact", options.redact, "In a report, put stand-ins such as vm-1 in the place of names");
    app.add_option("--answer", options.answers,
                   "Answer a question ahead; with --json this drives the wizard step by step")
        ->option_text("QUESTION=ANSWER")
        ->allow_extra_args(false);
}

}  // namespace parameters_of
}  // namespace vmbackup_diag::cli
