// Lines that only say where something happened, and with which versions, point to nothing.
#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::tests::context_lines_test {

TEST_CASE("the operation of an event and the types of a stack are no unknown codes") {
    const auto* text = GENERATE("ERROR Event: name=WALinuxAgent, op=ExtensionReporting, message=failed",
                                "Failed: at Microsoft.Azure.Agent.GuestAgentSomeThread.<Start>b__0()",
                                "error at System.Threading.Tasks.ExtensionTaskFactory.Run(State)");
    CAPTURE(text);

    CHECK(diagnosed(builtin::knowledge, text).unknown_codes.empty());
}

TEST_CASE("a code that ends a sentence, follows one dot or stands in a member of another name is an unknown one") {
    const auto* text = GENERATE("It failed.ExtensionReportingFailedOften", "error=ExtensionReportingFailedOften",
                                "loop=ExtensionReportingFailedOften failed");
    CAPTURE(text);

    CHECK(diagnosed(builtin::knowledge, text).unknown_codes.size() == 1);
}

TEST_CASE("the version of an agent and the files of a traceback are no words to look up") {
    const Guides agents(R"({"subjects": [{"id": "ours", "ours": true, "words": ["backup", "vault"]}], "errors": [
        {"id": "update", "title": "Automatic update of the goal state agent with Python on Ubuntu"},
        {"id": "slow", "title": "The nightly backup to the vault is slow"}]})");
    const auto first = [&](std::string_view text) {
        const Diagnosis diagnosis = diagnosed(agents.knowledge(), text);
        return diagnosis.matches.empty() ? std::string("nothing")
                                         : std::string(diagnosis.matches.front().entry->id.text);
    };

    CHECK(first("WALinuxAgent-2.9.1.1 running on ubuntu 24.04\nPython: 3.12.3\nGoal state agent: 2.10.0.8\n"
                "The nightly backup to the vault is slow") == "slow");
    CHECK(
        first("File \"/usr/lib/goal/state/agent/update/python/ubuntu.py\", line 9\nnightly backup to the vault slow") ==
        "slow");
}

}  // namespace vmbackup_diag::tests::context_lines_test
