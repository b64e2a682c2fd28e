// A step that stands twice in a list is told, and one that is done once more after a change is not.
#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::pasted_steps_test {
namespace {

const std::string look = R"({"text": "Look at it.", "shell": "bash", "command": "systemctl status agent"})";
const std::string stop =
    R"({"text": "Stop it.", "shell": "bash", "command": "systemctl stop agent", "risk": "caution"})";
const std::string stop_again =
    R"({"text": "Stop the agent.", "shell": "bash", "command": "systemctl stop agent", "risk": "caution"})";
const std::string edit = R"({"text": "Set the port.", "shell": "bash", "command": "sudoedit x", "risk": "caution"})";
const std::string edit_again =
    R"({"text": "Set the name.", "shell": "bash", "command": "sudoedit x", "risk": "caution"})";
const std::string ready = R"({"text": "Wait a minute.", "when": {"status": "ready"}})";
const std::string stopped = R"({"text": "Wait a minute.", "when": {"status": "stopped"}})";

/// The problems of a list of steps that begins with the step of the small base.
std::string problems_of(const std::string& second, const std::string& third, const std::string& fourth) {
    return problems_after({{"/fixes/0/steps/1", second}, {"/fixes/0/steps/2", third}, {"/fixes/0/steps/3", fourth}});
}

}  // namespace

TEST_CASE("a step or a command that was pasted twice is told with the place of the first one") {
    struct Example {
        std::string second;
        std::string third;
        std::string fourth;
        const char* problem;
    };
    const auto [second, third, fourth, problem] = GENERATE(values<Example>({
        {look, ready, look, "/3: error: the step of /steps/1 again"},
        {stop, stop, ready, "/2: error: the step of /steps/1 again"},
        {stop, ready, stop_again, "/3: error: the command of /steps/1 again"},
        {stopped, stopped, ready, "/2: error: the step of /steps/1 again"},
    }));
    CAPTURE(second, third, fourth);

    CHECK(problems_of(second, third, fourth) ==
          std::string("kb.json#/fixes/0/steps") + problem +
              ", and nothing is changed in between; take one of them out, or write what was to stand here\n");
}

TEST_CASE("a step is done again after a change, for another case, or with another aim") {
    struct Example {
        std::string second;
        std::string third;
        std::string fourth;
    };
    const auto [second, third, fourth] = GENERATE(values<Example>({
        {look, stop, look},
        {edit, edit_again, look},
        {ready, stopped, look},
    }));
    CAPTURE(second, third, fourth);

    CHECK(problems_of(second, third, fourth).empty());
}

TEST_CASE("a step that gives one command twice is told") {
    const std::string again = R"([{"shell": "bash", "command": "systemctl start agent"}])";

    CHECK(problems_after({{"/fixes/0/steps/0/alternatives", again}}) ==
          "kb.json#/fixes/0/steps/0/alternatives: error: the step gives one command twice; take one of them out, or "
          "write another way\n");
}

TEST_CASE("what is collected twice is told") {
    CHECK(problems_after({{"/escalations/0/collect/1", R"({"text": "The LOG."})"}}) ==
          "kb.json#/escalations/0/collect/1: error: the step of /collect/0 again, and nothing is changed in between; "
          "take one of them out, or write what was to stand here\n");
}

}  // namespace vmbackup_diag::tests::pasted_steps_test
