// An overlay adds, replaces by id, or appends to the lists of an entry.
#include "support/knowledge.hpp"

#include "support/catch.hpp"

namespace vmbackup_diag::tests::overlay_test {
namespace {

/// The small base, and what an overlay makes of it.
struct Laid {
    explicit Laid(const std::string& overlay)
        : base(load::knowledge(std::vector<load::Document>{{"base.json", small_base}}, {}, store).knowledge),
          over(load::knowledge(std::vector<load::Document>{{"mine.json", overlay}}, base, store)) {}

    [[nodiscard]] std::string problems() const {
        return render::text(over.problems) + render::text(validate::knowledge(over.knowledge, over.origins));
    }

    load::Store store;
    Knowledge base;
    load::Loaded over;
};

}  // namespace

TEST_CASE("an overlay adds what is new and leaves the rest") {
    const Laid laid(R"({"links": [{"id": "our-page", "title": "Ours", "url": "https://example.com/x",
                                   "checked": "2026-11-01", "general": true}]})");

    CHECK(laid.problems().empty());
    CHECK(laid.over.knowledge.links.size() == 2);
    CHECK(laid.over.knowledge.version == "2026.11");
}

TEST_CASE("an overlay replaces by id, and what only the old one led to is nobody's mistake") {
    const Laid laid(R"({"version": "2026.12", "escalations": [{"id": "support", "title": "Ask us", "text": "Call.",
                        "collect": [{"text": "The log."}], "links": ["our-page"]}],
                        "links": [{"id": "our-page", "title": "Ours", "url": "https://example.com/x", "checked": "2026-11-01"}],
                        "signatures": [{"id": "agent-log", "text": "Agent ended with code", "facts": {"status": "stopped"},
                                        "samples": ["Agent ended with code 1"], "sources": [{"what": "x", "checked": "2026-11-01"}]}]})");

    CHECK(laid.problems().empty());
    CHECK(laid.over.knowledge.version == "2026.12");
    CHECK(laid.over.knowledge.escalations.size() == 1);
    CHECK(laid.over.knowledge.escalations[0].title == "Ask us");
    CHECK(laid.over.knowledge.signatures[0].text == "Agent ended with code");
}

TEST_CASE("an overlay appends to the lists of an entry") {
    const Laid laid(R"({"errors": [{"id": "UserErrorAgentStopped", "append": true, "aliases": ["AgentDown"],
                        "numbers": [{"value": "0x1"}], "phrases": ["agent is down"], "samples": ["AgentDown"],
                        "operations": ["backup", "restore"], "os": ["linux"]}]})");
    const Entry& entry = laid.over.knowledge.entries[0];

    CHECK(laid.problems().empty());
    CHECK(entry.title == "The agent has stopped");
    CHECK(entry.aliases.size() == 1);
    CHECK(entry.samples.size() == 3);
    CHECK(entry.operations.size() == 2);
    CHECK(entry.os.size() == 2);
    CHECK(find_named(laid.over.knowledge, "agentdown") == &entry);
    CHECK(find_named(laid.base, "agentdown") == nullptr);
}

TEST_CASE("several documents append to one entry") {
    load::Store store;
    const auto more = [](const std::string& alias) {
        return R"({"errors": [{"id": "UserErrorAgentStopped", "append": true, "aliases": [")" + alias + R"("]}]})";
    };
    const std::vector<load::Document> documents{
        {"base.json", small_base}, {"one.json", more("One")}, {"two.json", more("Two")}};

    const load::Loaded loaded = load::knowledge(documents, {}, store);

    CHECK(loaded.problems.empty());
    CHECK(loaded.knowledge.entries[0].aliases.size() == 2);
    CHECK(loaded.origins.of("entries", "UserErrorAgentStopped", "/aliases/1").document == "two.json");
}

TEST_CASE("what is wrong in an overlay has its address in the overlay") {
    struct Example {
        std::string overlay;
        std::string problems;
    };
    const auto [overlay, problems] = GENERATE(values<Example>({
        {R"({"errors": [{"id": "UserErrorAgentStopped", "append": true, "samples": ["no code", "nothing"],
             "causes": [{"id": "asleep", "text": "It sleeps.", "likelihood": "rare", "fix": "wake-it"}]}]})",
         "mine.json#/errors/0/causes/0/fix: error: there is no fix \"wake-it\"\n"
         "mine.json#/errors/0/samples/0: error: the sample does not identify this entry; it identifies nothing\n"
         "mine.json#/errors/0/samples/1: error: the sample does not identify this entry; it identifies nothing\n"},
        {R"({"errors": [{"id": "UserErrorAgentStopped", "append": true, "title": "Other", "guide": "other"}]})",
         "mine.json#/errors/0/title: error: \"title\" is no list to append to; leave \"append\" out to replace the "
         "entry\n"
         "mine.json#/errors/0/guide: error: \"guide\" is no list to append to; leave \"append\" out to replace the "
         "entry\n"},
        {R"({"errors": [{"id": "UserErrorAgentStoped", "append": true, "aliases": ["AgentDown"]}]})",
         "mine.json#/errors/0: error: nothing to append to: there is no entry \"UserErrorAgentStoped\"; "
         "leave \"append\" out to add a new entry\n"},
        {R"({"links": [{"id": "agent-page", "title": "The agent", "url": "https://example.com/x", "checked": "never"}]})",
         "mine.json#/links/0/checked: error: expected a date such as \"2026-11-22\", found \"never\"\n"},
        {R"({"fixes": [{"id": "start-agent", "title": "Start", "os": ["linux"], "minutes": 5, "rights": ["guest-admin"],
             "steps": [{"text": "Start it.", "shell": "bash", "command": "start agent"}], "verify": {"text": "It runs."},
             "wait_minutes": 0}]})",
         "built-in#/entries/UserErrorAgentStopped/causes/0/fix: error: the fix \"start-agent\" is not for Windows; "
         "name the cause's \"os\", or write a fix for that system\n"},
    }));
    CAPTURE(overlay);
    const Laid laid(overlay);

    CHECK(laid.problems() == problems);
}

}  // namespace vmbackup_diag::tests::overlay_test
