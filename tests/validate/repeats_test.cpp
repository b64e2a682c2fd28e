// What stands in a list twice is told, whatever list it is.
#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::repeats_test {

TEST_CASE("what is given twice in one entry is told where it stands the second time") {
    struct Example {
        Change change;
        std::string problems;
    };
    const auto [change, problems] = GENERATE(values<Example>({
        {{"/errors/0/phrases", R"(["agent has stopped", "agent is away", "Agent has  stopped."])"},
         "/errors/0/phrases/2: error: the phrase is given twice; take one of them out\n"},
        {{"/errors/0/messages/1", R"("the agent is {} NOT running.")"},
         "/errors/0/messages/1: error: the message is given twice; take one of them out\n"},
        {{"/errors/0/aliases", R"(["AgentAway", "agentaway"])"},
         "/errors/0/aliases/1: error: the name \"agentaway\" is given twice; names are compared without regard to "
         "letter "
         "case\n"},
        {{"/errors/0/aliases", R"(["usererroragentstopped"])"},
         "/errors/0/aliases/0: error: the name \"usererroragentstopped\" is given twice; names are compared without "
         "regard to letter case\n"},
        {{"/errors/0/numbers", R"([{"value": "0x80042306"}, {"value": "-2147212538"}])"},
         "/errors/0/numbers/1: error: the number -2147212538 is given twice; hexadecimal and signed forms are the same "
         "number\n"},
        {{"/errors/0/samples/2", R"("UserErrorAgentStopped")"},
         "/errors/0/samples/2: error: this stands in the list twice; take one of them out, or write what was to stand "
         "here\n"},
        {{"/errors/0/links/1", R"("agent-page")"},
         "/errors/0/links/1: error: this stands in the list twice; take one of them out, or write what was to stand "
         "here\n"},
        {{"/errors/0/sources/1", R"({"what": "The agent", "checked": "2026-11-02"})"},
         "/errors/0/sources/1: error: this stands in the list twice; take one of them out, or write what was to stand "
         "here\n"},
        {{"/signatures/0/samples/1", R"("Agent exited with code 1")"},
         "/signatures/0/samples/1: error: this stands in the list twice; take one of them out, or write what was to "
         "stand here\n"},
        {{"/escalations/0/links/1", R"("agent-page")"},
         "/escalations/0/links/1: error: this stands in the list twice; take one of them out, or write what was to "
         "stand "
         "here\n"},
        {{"/errors/0/related", R"(["UserErrorAgentStopped"])"},
         "/errors/0/related/0: error: an entry is not related to itself\n"},
    }));
    CAPTURE(change.pointer);

    CHECK(problems_after({change}) == "kb.json#" + problems);
}

}  // namespace vmbackup_diag::tests::repeats_test
