// What completion offers. That the shells show it is for tests/completion.
#include "support/catch.hpp"
#include "support/program.hpp"

namespace vmbackup_diag::tests::completion_test {
namespace {

/// The candidates for the last word, one a line, without what they mean.
std::string offered(std::vector<std::string> words) {
    words.insert(words.begin(), {"completion", "bash", "--"});
    words.back() += '|';
    std::istringstream in(run(words).output);
    std::string out;
    for (std::string line; std::getline(in, line);) {
        out += line.substr(0, line.find('\t')) + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("completion offers what may stand where the cursor is") {
    struct Example {
        std::vector<std::string> words;
        const char* candidates;
    };
    const auto [words, candidates] = GENERATE(values<Example>({
        {{""}, "explain\ndiagnose\njobs\nwizard\nsearch\nlist\nkb\ncompletion\nhelp\n/\n"},
        {{"exp"}, "explain\n/\n"},
        {{"usererrorguestagents"}, "UserErrorGuestAgentStatusUnavailable\n/\n"},
        {{"waagent.log", "usererrorguestagents"}, "UserErrorGuestAgentStatusUnavailable\n/\n"},
        {{"explain", "UserErrorCrpReportedUserError", "usererrorguestagents"},
         "UserErrorGuestAgentStatusUnavailable\n"},
        {{"diagnose", ""}, "/\n"},
        {{"kb", ""}, "lint\nstats\ngraph\nshow\nstub\nschema\n"},
        {{"kb", "graph", "vm-agent-w"}, "vm-agent-windows\nvm-agent-windows-log\n"},
        {{"kb", "graph", "vm-agent", ""}, ""},
        {{"kb", "schema", "di"}, "diagnoses\ndiagnosis\n"},
        {{"kb", "show", "restart-windows-a"}, "restart-windows-agent\n"},
        {{"wizard", "--at", "vm-agent-n"}, "vm-agent-not-present\n"},
        {{"wizard", "--at", "vm-agent-w"}, "vm-agent-watch\nvm-agent-windows\nvm-agent-windows-log\n"},
        {{"wizard", "--report", ""}, "/\n"},
        {{"search", "disk", "l"}, ""},
        {{"list", "--c"}, "--category\n--color\n"},
        {{"list", "--category", "vm"}, "vm-agent\nvm-state\n"},
        {{"--format", ""}, "text\njson\nndjson\nmarkdown\ncsv\njunit\ngithub\nmermaid\ndot\n"},
        {{"--format=m"}, "--format=markdown\n--format=mermaid\n"},
        {{"wizard", "--format", ""}, "text\njson\nndjson\n"},
        {{"kb", "graph", "--format=m"}, "--format=mermaid\n"},
        {{"jobs", "--format", "m"}, "markdown\n"},
        {{"waagent.log", "--format", "m"}, "markdown\n"},
        {{"--os", "linux", "--o"}, ""},
        {{"--set", "vm=web01", "--se"}, "--set\n"},
        {{"--set", "availability"}, "availability-set=\n"},
        {{"--kb="}, "/\n"},
        {{"--nothing-of-that-name="}, ""},
        {{"--", "--js"}, "/\n"},
        {{"completion", ""}, "bash\nzsh\nfish\npowershell\n"},
        {{"help", "e"}, "explain\nexit-codes\nenvironment\n"},
    }));
    CAPTURE(words);

    CHECK(offered(words) == candidates);
}

TEST_CASE("completion says what a candidate means") {
    const Outcome outcome = run({"completion", "fish", "--", "kb", "l|"});

    CHECK(outcome.output == "lint\tCheck a knowledge base; every problem with its address\n");
}

TEST_CASE("completion knows what the knowledge base holds that the line names") {
    const std::string overlay = VMBACKUP_DIAG_TESTS "/transcripts/an-overlay-adds-a-cause/overlay.json";

    CHECK(offered({"kb", "show", "ask-platform"}).empty());
    CHECK(offered({"--kb", overlay, "kb", "show", "ask-platform"}) == "ask-platform-team\n");
    CHECK(offered({"--kb", "no-such-file", "kb", "gr"}) == "graph\n");
}

TEST_CASE("who names no shell that has a script is told of those that have one") {
    const auto [arguments, error] = GENERATE(table<std::vector<std::string>, std::string>({
        {{"completion"}, "completion needs to be told the shell: bash, zsh, fish or powershell"},
        {{"completion", "tcsh"}, "SHELL: expected one of bash, zsh, fish, powershell, found \"tcsh\""},
    }));

    const Outcome outcome = run(arguments);

    CHECK(outcome.status == 2);
    CHECK(outcome.output.empty());
    CHECK(outcome.errors == "vmbackup-diag: " + error + "\nvmbackup-diag --help lists the commands and options\n");
}

}  // namespace vmbackup_diag::tests::completion_test
