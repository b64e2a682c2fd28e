// Entries and signatures: what holds between the keys of one.
#include "support/knowledge.hpp"

#include "support/catch.hpp"

namespace vmbackup_diag::tests::entry_test {

TEST_CASE("a number is the same 32 bits however it is written") {
    struct Example {
        std::string written;
        std::uint32_t value;
    };
    const auto [written, value] = GENERATE(values<Example>({
        {"0x80042306", 0x80042306},
        {"0X80042306", 0},
        {"-2147212538", 0x80042306},
        {"2147754758", 0x80042306},
        {"0x1", 1},
        {"4294967295", 0xFFFFFFFF},
    }));
    CAPTURE(written);
    load::Store store;
    const std::string text = changed({{"/errors/0/numbers", R"([{"value": ")" + written + R"("}])"}});

    const load::Loaded loaded = load::knowledge(std::vector<load::Document>{{"kb.json", text}}, {}, store);

    CHECK(loaded.knowledge.index.numbers[0].number.value == value);
    CHECK(loaded.problems.empty() == (value != 0));
}

TEST_CASE("a number has to fit in 32 bits") {
    CHECK(problems_after({{"/errors/0/numbers", R"([{"value": "4294967296"}])"}}) ==
          "kb.json#/errors/0/numbers/0: error: expected a number of 32 bits, found \"4294967296\"\n");
    CHECK(problems_after({{"/errors/0/numbers", R"([{"value": "-2147483649"}])"}}) ==
          "kb.json#/errors/0/numbers/0: error: expected a number of 32 bits, found \"-2147483649\"\n");
}

TEST_CASE("a signature proves something, and a fact has a proper name") {
    CHECK(problems_after({{"/signatures/0/entry", ""}, {"/signatures/0/facts", ""}}) ==
          "kb.json#/signatures/0: error: a signature needs an \"entry\" or \"facts\" that it proves\n");
    CHECK(problems_after({{"/errors/0/facts", R"({"\u001b[2J": "ready"})"}}) ==
          "kb.json#/errors/0/facts/: error: the key is no id of a fact; expected a slug such as \"vm-agent\"\n");
}

TEST_CASE("a signature has a text, an event or both, and an event its source and number") {
    CHECK(problems_after({{"/signatures/0/event", R"({"source": "COM+", "id": 4689})"}}).empty());
    CHECK(problems_after({{"/signatures/0/text", ""}}) ==
          "kb.json#/signatures/0: error: the key \"text\" is missing\n"
          "kb.json#/signatures/0/samples/0: error: the sample does not hold this signature\n");
    CHECK(problems_after({{"/signatures/0/text", ""},
                          {"/signatures/0/event", R"({"source": "Agent", "id": 7})"},
                          {"/signatures/0/samples/0", R"("Source: Agent\nEvent ID: 7")"}})
              .empty());
    CHECK(problems_after({{"/signatures/0/event", R"({"source": "Agent:", "id": 65536})"}}) ==
          "kb.json#/signatures/0/event/source: error: expected the source of an event such as \"VSS\" or \"COM+\", "
          "found \"Agent:\"\n"
          "kb.json#/signatures/0/event/id: error: expected a whole number from 1 to 65535, found 65536\n");
}

TEST_CASE("a step with a command has a shell, and alternatives have something to be another way of") {
    CHECK(problems_after({{"/fixes/0/steps/0/shell", ""}}) ==
          "kb.json#/fixes/0/steps/0: error: the key \"shell\" is missing\n");
    CHECK(problems_after({{"/fixes/0/verify/alternatives", R"([{"shell": "cmd", "command": "sc query agent"}])"}}) ==
          "kb.json#/fixes/0/verify/alternatives: error: alternatives need a \"command\" that they do the same as\n");
}

TEST_CASE("a node is one thing") {
    CHECK(problems_after({{"/guides/0/nodes/2/escalate", ""}}) ==
          "kb.json#/guides/0/nodes/2: error: a node needs a \"question\", a \"fix\", a \"guide\" or an \"escalate\"\n"
          "kb.json#/escalations/0: error: nothing leads to the escalation \"support\"\n");
    CHECK(problems_after({{"/guides/0/nodes/1/escalate", "\"support\""}}) ==
          "kb.json#/guides/0/nodes/1: error: a node is one of \"question\", \"fix\", \"guide\" and \"escalate\", not "
          "several\n");
    CHECK(problems_after({{"/guides/0/nodes/2/then", "\"agent\""}}) ==
          "kb.json#/guides/0/nodes/2/then: error: only a \"fix\" has a \"then\"\n");
}

TEST_CASE("lists that are read of what the knowledge is for stand nowhere else") {
    CHECK(problems_after({{"/subjects", R"([{"id": "films", "words": ["film"], "telling": ["cinema"]}])"}}) ==
          "kb.json#/subjects/0/telling: error: only a subject that is \"ours\" has \"telling\"\n");
    CHECK(problems_after({{"/subjects", R"([{"id": "vms", "ours": true, "words": ["vm"], "telling": ["azure"]}])"}}) ==
          "");
}

}  // namespace vmbackup_diag::tests::entry_test
