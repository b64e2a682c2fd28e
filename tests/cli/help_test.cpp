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
    cli::Surroundings surroundings{.in_is_terminal = true, .out_is_terminal = true, .err_is_terminal = true};
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
