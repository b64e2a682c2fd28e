// A text without a code that is answered ahead tells of the case what it tells where it is pasted.
#include <fmt/format.h>

#include <string>

#include "support/catch.hpp"
#include "support/program.hpp"

namespace vmbackup_diag::tests::told_without_a_code_test {
namespace {

const std::string list_of_writers =
    "vssadmin 1.1 - Volume Shadow Copy Service administrative command-line tool\n\n"
    "Writer name: 'System Writer'\n   Writer Id: {0a1b2c3d-0001-4000-8000-00000000beef}\n"
    "   Writer Instance Id: {0a1b2c3d-0001-4000-8000-0000000000aa}\n   State: [1] Stable\n   Last error: No error\n";

bool holds(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

TEST_CASE("what a list of writers shows is known from it, and the question that it answers not stays open") {
    const Outcome outcome = run({"wizard", "--json", "--answer", "start=" + list_of_writers});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.output, R"("from": "from what you pasted")"));
    CHECK_FALSE(holds(outcome.output, "from the options or the input"));
    CHECK(holds(outcome.output, "start stays open: no known code or message in \\\"vssadmin 1.1 - Volume Shadow Copy"));
    CHECK(outcome.errors.empty());
}

TEST_CASE("a text that tells nothing is quoted no longer than one needs to know which it is") {
    const Outcome outcome = run({"wizard", "--json", "--answer", "start=" + std::string(5000, 'x')});
    CHECK(outcome.status == 1);
    CHECK(holds(outcome.errors, std::string(60, 'x') + "..."));
    CHECK(outcome.errors.size() < 500);
}

TEST_CASE(
    "the names of steps in a healthy log of the agent are no codes, and those in a line that tells of trouble are") {
    const auto* step =
        GENERATE("ProcessExtensionsGoalState", "CollectLogsAndSendTelemetry", "MonitorCgroupsOfExtension");
    CAPTURE(step);
    const std::string begin = "2026-08-01T00:55:12.104567Z INFO ExtHandler ExtHandler ";
    const std::string healthy = begin + step + " started [incarnation_3]\n" + begin + step + " completed [1500 ms]\n";
    const std::string failed =
        begin + "It runs\n2026-08-01T00:55:13.104567Z ERROR ExtHandler ExtHandler It failed with " + step + "\n";

    CHECK(first_line(run({"diagnose", "-"}, healthy).output) == "No known error in the input.");
    CHECK(holds(run({"diagnose", "-", "--json"}, failed).output, fmt::format("\"code\": \"{}\"", step)));
}

}  // namespace vmbackup_diag::tests::told_without_a_code_test
