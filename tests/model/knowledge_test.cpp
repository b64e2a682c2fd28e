// Things are found by their ids, entries also by their other names.
#include "support/knowledge.hpp"

#include "support/catch.hpp"

namespace vmbackup_diag::tests::knowledge_test {

TEST_CASE("each thing is found by its own id and by nothing else") {
    load::Store store;
    const Knowledge knowledge =
        load::knowledge(std::vector<load::Document>{{"kb.json", small_base}}, {}, store).knowledge;

    REQUIRE(find(knowledge, FixId{"start-agent"}) != nullptr);
    CHECK(find(knowledge, FixId{"start-agent"})->title == "Start the agent");
    CHECK(find(knowledge, FixId{"start"}) == nullptr);
    CHECK(find(knowledge, FixId{""}) == nullptr);
    CHECK(find(knowledge, FixId{"zzz"}) == nullptr);
    CHECK(find(knowledge, EntryId{"UserErrorAgentStopped"}) == &knowledge.entries[0]);
    CHECK(find(knowledge, EntryId{"usererroragentstopped"}) == nullptr);
    CHECK(find(knowledge, GuideId{"agent"}) == &knowledge.guides[0]);
    CHECK(find(knowledge, LinkId{"agent-page"}) == &knowledge.links[0]);
    CHECK(find(knowledge, EscalationId{"support"}) == &knowledge.escalations[0]);
    CHECK(find(knowledge, FactId{"status"}) == &knowledge.facts[0]);
    CHECK(find_placeholder(knowledge, "vm") == &knowledge.placeholders[0]);
    CHECK(find_placeholder(knowledge, "vault") == nullptr);
    CHECK(find_node(knowledge.guides[0], NodeId{"start"}) == &knowledge.guides[0].nodes[1]);
    CHECK(find_node(knowledge.guides[0], NodeId{"nowhere"}) == nullptr);
}

TEST_CASE("an entry answers to its id and its aliases in any letter case") {
    load::Store store;
    const std::string text = changed({{"/errors/0/aliases", R"(["AgentDown"])"}});
    const Knowledge knowledge = load::knowledge(std::vector<load::Document>{{"kb.json", text}}, {}, store).knowledge;

    CHECK(find_named(knowledge, "UserErrorAgentStopped") == &knowledge.entries[0]);
    CHECK(find_named(knowledge, "usererrorAGENTstopped") == &knowledge.entries[0]);
    CHECK(find_named(knowledge, "agentdown") == &knowledge.entries[0]);
    CHECK(find_named(knowledge, "agent") == nullptr);
    CHECK(find_named(knowledge, "") == nullptr);
}

TEST_CASE("nothing is found where there is nothing") {
    CHECK(find(Knowledge{}, FixId{"start-agent"}) == nullptr);
    CHECK(find_named(Knowledge{}, "UserErrorAgentStopped") == nullptr);
}

}  // namespace vmbackup_diag::tests::knowledge_test
