// What the process tells of itself: its faults, the colours and the width that its surroundings ask for, and
// what it cannot read.
#include "vmbackup_diag/cli/run.hpp"

#include "support/catch.hpp"
#include "support/program.hpp"

namespace vmbackup_diag::tests::run_test {
namespace {

std::string fault(const std::vector<std::string>& arguments) {
    std::ostringstream err;
    CHECK(cli::tell_fault(arguments, "std::bad_alloc", err) == outside::ExitCode::internal);
    return err.str();
}

/// Whether the page for a code has colours where these variables are set.
bool has_colours(const std::vector<std::string>& set, std::vector<std::string> options, bool is_terminal) {
    outside::Surroundings surroundings{.out_is_terminal = is_terminal};
    surroundings.variable = [&](const char* name) {
        return std::string(std::ranges::find(set, name) == set.end() ? "" : "1");
    };
    options.insert(options.begin(), "UserErrorGuestAgentStatusUnavailable");
    return run(options, "", surroundings).output.find('\x1B') != std::string::npos;
}

}  // namespace

TEST_CASE("a fault of the program is a JSON object where a machine reads") {
    CHECK(fault({"vmbackup-diag", "--json", "X"}) ==
          "{\"schema\":\"vmbackup-diag/error/1\",\"status\":70,\"error\":\"internal error: "
          "std::bad_alloc\",\"hint\":null}\n");
    CHECK(fault({"vmbackup-diag", "X"}) == "vmbackup-diag: internal error: std::bad_alloc\n");
}

TEST_CASE("NO_COLOR outweighs CLICOLOR_FORCE, and --color outweighs both") {
    CHECK(has_colours({"CLICOLOR_FORCE"}, {}, false));
    CHECK_FALSE(has_colours({"CLICOLOR_FORCE", "NO_COLOR"}, {}, false));
    CHECK_FALSE(has_colours({"CLICOLOR_FORCE", "NO_COLOR"}, {}, true));
    CHECK(has_colours({"NO_COLOR"}, {"--color", "always"}, false));
    CHECK_FALSE(has_colours({"CLICOLOR_FORCE"}, {"--color", "never"}, true));
}

TEST_CASE("a folder as standard input cannot be read") {
    const std::string arguments = GENERATE(values<std::string>({"", "diagnose", "jobs"}));
    CAPTURE(arguments);

    const Outcome outcome =
        run(arguments.empty() ? std::vector<std::string>{} : std::vector{arguments}, "", {.in_is_folder = true});

    CHECK(outcome.status == 3);
    CHECK(outcome.output.empty());
    CHECK(outcome.errors == "vmbackup-diag: stdin: is a folder, expected a file or a pipe\n");
}

}  // namespace vmbackup_diag::tests::run_test
