// Words that two entries have do not decide between them: what says more comes first.
#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"

namespace vmbackup_diag::tests::part_of_another_test {

TEST_CASE("the head of every crash gives way to the exception that one entry has") {
    const Guides crashes(R"({"errors": [
        {"id": "AgentCrashes", "messages": ["Application: Agent.exe {} Version"]},
        {"id": "AgentHasNoDisk", "messages": ["Application: Agent.exe Framework Version {} Info: Agent.NoDiskException"]}],
        "signatures": [{"id": "no-disk", "entry": "AgentHasNoDisk", "text": "Agent.NoDiskException was raised"}]})");
    const auto found = [&](std::string_view text) { return told(diagnosed(crashes.knowledge(), text)); };

    CHECK(found("Application: Agent.exe Framework Version: v4\nAgent.NoDiskException was raised") ==
          "identified\n"
          "high AgentHasNoDisk by signature 2:1 Agent.NoDiskException was raised\n"
          "medium AgentCrashes by message 1:1 Application: Agent.exe Framework Version\n");
    CHECK(found("Application: Agent.exe Framework Version: v4") ==
          "identified\nhigh AgentCrashes by message 1:1 Application: Agent.exe Framework Version\n");
}

TEST_CASE("a few words that stand in a longer piece of another message decide nothing") {
    const Guides network(R"({"subjects": [{"id": "ours", "ours": true, "words": ["backup"]}], "errors": [
        {"id": "NoNetwork", "messages": ["Aborted due to network problems of kind 5"]},
        {"id": "NoService", "messages": ["The service is not able to talk to the vault of the backup in this region because it was aborted due to network problems and nothing else helped"]}]})");

    const Diagnosis diagnosis = diagnosed(
        network.knowledge(),
        "backup: is not able to talk to the vault of the backup in this region because it was aborted due to network "
        "problems of kind");

    CHECK(diagnosis.status == Status::ambiguous);
    CHECK(diagnosis.matches.size() == 2);
}

TEST_CASE("the end of a long message is enough for a candidate where its beginning is missing") {
    const Guides imports(R"({"subjects": [{"id": "ours", "ours": true, "words": ["protected"]}], "errors": [
        {"id": "Exists", "messages": ["protectedItems {} exists by now and has to be taken over into the state of the tool"]},
        {"id": "Long", "messages": ["When the service looked for the collection of the points that belong to the machine in the region that the vault is in and for its name as well it found only one that belongs to somebody else than you by now"]}]})");
    const auto found = [&](std::string_view text) { return told(diagnosed(imports.knowledge(), text)); };

    CHECK(
        found("protected by hand. exists by now and has to be taken over into the state of the tool") ==
        "ambiguous\nmedium Exists by message 1:20 exists by now and has to be taken over into the state of the tool\n");
    CHECK(found("Protected! it found only one that belongs to somebody else than you by now") ==
          "ambiguous\n"
          "medium Long by message 1:12 it found only one that belongs to somebody else than you by now\n");
}

TEST_CASE("the end of a message without a word of ours is no candidate") {
    const Guides imports(R"({"subjects": [{"id": "ours", "ours": true, "words": ["protected"]}], "errors": [
        {"id": "Exists", "messages": ["protectedItems {} exists by now and has to be taken over into the state of the tool"]}]})");

    CHECK(told(diagnosed(imports.knowledge(),
                         "network: exists by now and has to be taken over into the state of the tool")) == "unknown\n");
}

}  // namespace vmbackup_diag::tests::part_of_another_test
