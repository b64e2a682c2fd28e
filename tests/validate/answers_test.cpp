// Answers that nobody can tell apart are told, and a fix that is verified by itself.
#include <fmt/format.h>

#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::answers_test {
namespace {

std::string problems_of_labels(const std::string& first, const std::string& second) {
    return problems_after({{"/guides/0/nodes/0/question/answers/0/label", nlohmann::json(first).dump()},
                           {"/guides/0/nodes/0/question/answers/1/label", nlohmann::json(second).dump()}});
}

const std::string labels = "kb.json#/guides/0/nodes/0/question/answers";

}  // namespace

TEST_CASE("two answers that say the same are told") {
    const auto [first, second] = GENERATE(table<const char*, const char*>({
        {"Yes", "Yes, it is"},
        {"The disk is full", "Disk is full"},
        {"No, not yet", "No - not yet"},
        {"It runs on Linux", "On Linux it runs"},
    }));
    CAPTURE(first);

    CHECK(problems_of_labels(first, second) ==
          fmt::format("{}/1/label: error: \"{}\" says what \"{}\" says; write what tells the two answers apart\n",
                      labels, second, first));
}

TEST_CASE("an answer that is the question again is told") {
    CHECK(problems_of_labels("What is its status", "Stopped") ==
          labels +
              "/0/label: error: \"What is its status\" is the question again; write what somebody who looked would "
              "say\n");
}

TEST_CASE("answers that differ in a word that tells have no problem") {
    const auto [first, second] = GENERATE(table<const char*, const char*>({
        {"Yes", "No"},
        {"It runs", "It does not run"},
        {"Version 2.1", "Version 1.2"},
        {"Less than 5 %", "Less than 5"},
        {"Windows", "Linux"},
    }));
    CAPTURE(first);

    CHECK(problems_of_labels(first, second).empty());
}

TEST_CASE("a fix is not verified by its own change, nor in the words of a step") {
    CHECK(problems_after(
              {{"/fixes/0/steps/0/command", R"("mend-agent --now")"},
               {"/fixes/0/verify", R"({"text": "It runs.", "shell": "bash", "command": "mend-agent --now"})"}}) ==
          "kb.json#/fixes/0/verify/command: error: the command is that of a step that changes something; give the "
          "command that shows the state\n");
    CHECK(problems_after({{"/fixes/0/verify", R"({"text": "Start it."})"}}) ==
          "kb.json#/fixes/0/verify/text: error: the text is that of /steps/0; say what to see when it worked\n");
}

TEST_CASE("the page on which something is clicked may show that it worked") {
    const nlohmann::json click{{"shell", "portal"}, {"command", "Virtual machines > Disks"}};
    nlohmann::json change = click;
    change.update({{"text", "Detach it."}, {"risk", "caution"}});
    nlohmann::json look = click;
    look.update({{"text", "It is gone."}});

    CHECK(problems_after({{"/fixes/0/steps/1", change.dump()}, {"/fixes/0/verify", look.dump()}}).empty());
}

}  // namespace vmbackup_diag::tests::answers_test
