// Knowledge that is given: none at all, several overlays, and a file that is none.
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"
#include "support/temporary.hpp"

namespace vmbackup_diag::tests::overlays_test {
namespace {

const std::string base = VMBACKUP_DIAG_TESTS "/knowledge/small.json";

}  // namespace

TEST_CASE("without any knowledge nobody hears that a code is not known") {
    const auto arguments = GENERATE(values<std::vector<std::string>>({{"UserErrorFsFreezeFailed"},
                                                                      {"explain", "UserErrorFsFreezeFailed"},
                                                                      {"diagnose"},
                                                                      {"jobs"},
                                                                      {"wizard"},
                                                                      {"search", "lock"},
                                                                      {"list"}}));
    CAPTURE(arguments.front());
    std::vector<std::string> all{"--no-builtin-kb"};
    all.insert(all.end(), arguments.begin(), arguments.end());

    const Outcome outcome = run(all);

    CHECK(outcome.status == 2);
    CHECK(outcome.output.empty());
    CHECK(outcome.errors ==
          "vmbackup-diag: no knowledge is loaded: --no-builtin-kb leaves out the built-in one, and nothing takes its "
          "place\n"
          "add --kb PATH with knowledge of your own, or leave out --no-builtin-kb\n");
}

TEST_CASE("a second overlay replaces by id what the first one says, and may append to it") {
    const TemporaryFolder temporary;
    const std::string first = (temporary / "first.json").string();
    const std::string second = (temporary / "second.json").string();
    write_text(first, R"({"links": [{"id": "agent-page", "title": "First", "url": "https://example.com/1",
                                     "checked": "2026-11-01"}]})");
    write_text(second, R"({"links": [{"id": "agent-page", "title": "Second", "url": "https://example.com/2",
                                      "checked": "2026-11-01"}]})");

    const auto title = [&](const std::string& one, const std::string& other) {
        return run({"--no-builtin-kb", "--kb", base, "--kb", one, "--kb", other, "kb", "show", "agent-page"}).output;
    };

    CHECK_THAT(title(first, second), ContainsSubstring("\"title\": \"Second\""));
    CHECK_THAT(title(second, first), ContainsSubstring("\"title\": \"First\""));
    CHECK(run({"kb", "lint", "--no-builtin-kb", base, first, second}).status == 0);
}

TEST_CASE("a file that is no knowledge is told what one is") {
    struct Example {
        std::string text;
        std::string problem;
    };
    const auto [text, problem] = GENERATE(values<Example>({
        {"2026-08-01 the agent has stopped",
         ":1:5: error: not JSON: while parsing value - unexpected number literal; expected end of input; last read: "
         "'2026-'; "},
        {"[]", ": error: expected an object, found list; "},
    }));
    CAPTURE(text);
    const TemporaryFolder temporary;
    const std::string file = (temporary / "mine.json").string();
    write_text(file, text);

    const Outcome outcome = run({"--kb", file, "X"});

    CHECK(outcome.status == 4);
    CHECK_THAT(outcome.errors, StartsWith(file + ":"));
    CHECK_THAT(outcome.errors, EndsWith("a file of knowledge begins with {, as what \"vmbackup-diag kb stub CODE\" "
                                        "prints; a log or a message is read by vmbackup-diag FILE\n"));
}

TEST_CASE("JSON that breaks off is to be mended where it breaks") {
    const TemporaryFolder temporary;
    const std::string file = (temporary / "mine.json").string();
    write_text(file, R"({"links": [)");

    CHECK_THAT(run({"--kb", file, "X"}).errors,
               EndsWith("; mend it at that line and column; what stands before is JSON\n"));
}

TEST_CASE("a shell that nobody knows is one mistake, and not the words of another shell as well") {
    const TemporaryFolder temporary;
    const std::string file = (temporary / "mine.json").string();
    write_text(file, R"({"fixes": [{"id": "start-agent", "title": "Start the agent", "os": ["linux"], "minutes": 5,
        "rights": ["guest-admin"], "steps": [{"text": "Start it.", "shell": "bsh",
        "command": "systemctl start agent && true"}], "verify": {"text": "It runs."}, "wait_minutes": 0}]})");

    const std::string problems = run({"kb", "lint", "--no-builtin-kb", base, file}).output;

    CHECK_THAT(problems,
               ContainsSubstring("/shell: error: expected one of powershell, cmd, bash, azure-cli, portal, found "
                                 "\"bsh\"; did you mean \"bash\"?\n"));
    CHECK_THAT(problems, !ContainsSubstring("the shell is \"powershell\""));
    CHECK_THAT(problems, !ContainsSubstring("Windows PowerShell"));
}

}  // namespace vmbackup_diag::tests::overlays_test
