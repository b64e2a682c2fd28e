// `help` and the manual tell what the program does, no more and no less.
#include <set>

#include "support/catch.hpp"
#include "support/program.hpp"

namespace vmbackup_diag::tests::help_test {

TEST_CASE("help of a command is what the command's --help says") {
    CHECK(run({"help"}).output == run({"--help"}).output);
    CHECK(run({"help", "wizard"}).output == run({"wizard", "--help"}).output);
    CHECK(run({"help", "kb", "lint"}).output == run({"kb", "lint", "--help"}).output);
}

TEST_CASE("help names what stands in a place once, and with dots only where there may be several") {
    CHECK(run({"help", "completion"}).output ==
          "Print the script that completes this command line in a shell\n"
          "Usage: vmbackup-diag completion [OPTIONS] SHELL [WORD...]\n"
          "\n"
          "Positionals:\n"
          "  SHELL bash|zsh|fish|powershell\n"
          "                              The shell that loads the script\n"
          "  WORD...                     After --, the words of a command line: tells\n"
          "                              instead what may stand for the last of them\n"
          "\n"
          "Options:\n"
          "  -h,--help                   Print this help message and exit\n"
          "\n"
          "The options of vmbackup-diag --help, such as --json, --os and --kb, work here\n"
          "too.\n");
    CHECK(run({"help", "kb", "stub"}).output.find("Usage: vmbackup-diag kb stub [OPTIONS] CODE\n") !=
          std::string::npos);
}

TEST_CASE("help names every schema there is") {
    CHECK(run({"help", "kb", "schema"}).output ==
          "Print a JSON Schema\n"
          "Usage: vmbackup-diag kb schema [OPTIONS] [NAME]\n"
          "\n"
          "Positionals:\n"
          "  NAME                        One of diagnoses, diagnosis, error, jobs-group,\n"
          "                              jobs-totals, jobs, knowledge, lint, list, report,\n"
          "                              search, stats, wizard; knowledge, if left out\n"
          "\n"
          "Options:\n"
          "  -h,--help                   Print this help message and exit\n"
          "\n"
          "The options of vmbackup-diag --help, such as --json, --os and --kb, work here\n"
          "too.\n");
}

TEST_CASE("help fits the width there is; only a command to copy may be longer") {
    const auto [width, longest] = GENERATE(table<std::size_t, std::size_t>({{40, 52}, {80, 80}, {200, 200}}));
    const std::vector<std::string> command = GENERATE(
        values<std::vector<std::string>>({{}, {"wizard"}, {"list"}, {"kb"}, {"kb", "schema"}, {"completion"}}));
    CAPTURE(width, command);
    std::vector<std::string> arguments{"help"};
    arguments.insert(arguments.end(), command.begin(), command.end());

    const std::string plain = run(arguments).output;
    arguments.insert(arguments.end(), {"--width", std::to_string(width)});
    const std::string fitted = run(arguments).output;

    std::istringstream in(fitted);
    for (std::string line; std::getline(in, line);) {
        CAPTURE(line);
        CHECK(line.size() <= (line.find("vmbackup-diag ") == line.npos ? width : longest));
    }
    const auto words = [](std::string text) {
        std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
        return text;
    };
    CHECK(words(fitted) == words(plain));
}

TEST_CASE("help for what is neither command nor topic names the nearest") {
    const auto [asked, errors] = GENERATE(table<std::string, std::string>({
        {"exitcodes",
         "vmbackup-diag: there is no command or topic \"exitcodes\"\n"
         "did you mean \"vmbackup-diag help exit-codes\"?\n"},
        {"me",
         "vmbackup-diag: there is no command or topic \"me\"\n"
         "expected one of explain, diagnose, jobs, wizard, search, list, kb, completion, help, exit-codes, "
         "environment, "
         "formats, accessibility\n"},
    }));

    const Outcome outcome = run({"help", asked});

    CHECK(outcome.status == 2);
    CHECK(outcome.output.empty());
    CHECK(outcome.errors == errors);
}

TEST_CASE("every environment variable that the program reads is explained") {
    std::set<std::string> read;
    outside::Surroundings surroundings{.in_is_terminal = true, .out_is_terminal = true, .err_is_terminal = true};
    surroundings.variable = [&](const char* name) {
        read.insert(name);
        return std::string();
    };

    (void)run({}, "", surroundings);
    (void)run({"explain", "UserErrorGuestAgentStatusUnavailable"}, "", surroundings);

    const std::string topic = run({"help", "environment"}).output;
    REQUIRE_FALSE(read.empty());
    for (const std::string& name : read) {
        CHECK_THAT(topic, ContainsSubstring("\n" + name));
    }
}

}  // namespace vmbackup_diag::tests::help_test
