// What restarts or deletes is led up to: by a gentler fix, by one more question, by a look at the state.
#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::gentle_test {
namespace {

const std::string look = R"({"text": "Look.", "shell": "azure-cli", "command": "az vm show --name <vm>"})";
const std::string restart =
    R"({"text": "Restart the VM.", "shell": "azure-cli", "command": "az vm restart --name <vm>", "risk": "disruptive"})";

/// The small base with a fix that restarts the VM after a look, as the second cause and the next fix of the guide.
std::string with_restart(std::initializer_list<Change> changes = {}) {
    const std::string base = changed(
        {{"/fixes/1", R"({"id": "restart-vm", "title": "Restart the VM", "os": ["windows", "linux"], "minutes": 5,
                          "rights": ["guest-admin"], "steps": [], "verify": {"text": "It runs."}, "wait_minutes": 0})"},
         {"/fixes/1/steps", "[" + look + ", " + restart + "]"},
         {"/errors/0/causes/1", R"({"id": "hung", "text": "It hangs.", "likelihood": "rare", "fix": "restart-vm"})"},
         {"/guides/0/nodes/1/then", R"("restart")"},
         {"/guides/0/nodes/3", R"({"id": "restart", "fix": "restart-vm", "then": "end"})"}});
    return changed(changes, base);
}

std::string problems_with_restart(std::initializer_list<Change> changes) {
    return problems_in({{"kb.json", with_restart(changes)}});
}

}  // namespace

TEST_CASE("a restart after a look, after a gentler fix and beside a gentler cause is no problem") {
    CHECK(problems_with_restart({}).empty());
}

TEST_CASE("what restarts is told where it comes first") {
    struct Example {
        Change change;
        std::string problems;
    };
    const auto [change, problems] = GENERATE(values<Example>({
        {{"/guides/0/nodes/0/question/answers/0/to", R"("restart")"},
         "kb.json#/guides/0/nodes/0/question/answers/0/to: error: the answer \"ready\" leads straight to "
         "\"restart-vm\", which has a disruptive step; lead to a gentler fix first, or ask once more\n"},
        {{"/fixes/1/steps", "[" + restart + "]"},
         "kb.json#/fixes/1/steps: error: for Windows the first step is disruptive; first look at the state\n"},
        {{"/fixes/1/steps/0/when", R"({"os": "windows"})"},
         "kb.json#/fixes/1/steps: error: for Linux the first step is disruptive; first look at the state\n"},
        {{"/errors/0/causes/0/os", R"(["windows"])"},
         "kb.json#/errors/0/causes: error: for Linux each fix has a disruptive step; begin with a cause whose fix "
         "only looks, or changes what can be taken back\n"},
    }));
    CAPTURE(change.pointer);
    const Change os{"/facts/1", R"({"id": "os", "title": "the system", "values": ["windows", "linux"]})"};

    CHECK(problems_with_restart({os, change}) == problems);
}

TEST_CASE("a guide that begins with a restart is told so") {
    const Change exemption{"/exemptions", R"([{"id": "expected/start", "why": "The base is a small one."}])"};
    const std::string problems =
        problems_with_restart({exemption, {"/guides/1", R"({"id": "start", "title": "Start", "root": "restart",
                           "nodes": [{"id": "restart", "fix": "restart-vm", "then": "agent"},
                                     {"id": "agent", "guide": "agent"}]})"}});

    CHECK(problems ==
          "kb.json#/guides/1/root: error: the guide begins with \"restart-vm\", which has a disruptive step; lead to "
          "a gentler fix first, or ask once more\n");
}

TEST_CASE("a fix that has to restart is exempt wherever it is met, as long as that is needed") {
    const Change exemption{"/exemptions",
                           R"([{"id": "gentle/restart-vm", "why": "A restart is what was asked for."}])"};

    CHECK(problems_with_restart({exemption, {"/guides/0/nodes/0/question/answers/0/to", R"("restart")"}}).empty());
    CHECK(problems_with_restart({exemption}) ==
          "kb.json#/exemptions/0: error: \"gentle/restart-vm\" exempts nothing; take it out: the rule is kept, or the "
          "thing is gone\n");
}

TEST_CASE("an overlay is only asked to be gentle, and answers for nothing that came with the base") {
    load::Store store;
    const load::Document harsh{"base.json",
                               with_restart({{"/guides/0/nodes/0/question/answers/0/to", R"("restart")"}})};
    const load::Loaded base = load::knowledge({&harsh, 1}, {}, store);
    const std::string overlay =
        changed({{"/id", R"("start-agent")"}, {"/title", R"("Start it anew")"}, {"/steps", "[" + restart + "]"}},
                nlohmann::json::parse(with_restart())["fixes"][1].dump());

    const std::string problems = problems_in({{"overlay.json", R"({"fixes": [)" + overlay + "]}"}}, base.knowledge);

    CHECK(problems ==
          "overlay.json#/fixes/0/steps: warning: for Windows the first step is disruptive; first look at the "
          "state\n");
}

}  // namespace vmbackup_diag::tests::gentle_test
