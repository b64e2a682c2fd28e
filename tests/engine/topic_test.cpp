// What a fix is about where no code says it.
#include "engine/topic.hpp"

#include <fmt/format.h>

#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/model/question_name.hpp"

namespace vmbackup_diag::tests::topic_test {
namespace {

Position at_fix(const Knowledge& knowledge, std::string_view guide, std::string_view fix) {
    return {.now = TryFix{find(knowledge, FixId{fix})}, .id = fmt::format("{}.{}.worked", guide, fix)};
}

std::string told(const Topic& topic) { return fmt::format("{} / {} / {}", topic.title, topic.cause, topic.link.text); }

}  // namespace

TEST_CASE("the entries of the guide that name the fix say what it is for and where to read on, where most agree") {
    const Guides guides(R"({
        "errors": [
            {"id": "A", "guide": "agent", "links": ["agent", "both"], "causes": [{"id": "a", "text": "It stands.", "likelihood": "common", "fix": "start"}]},
            {"id": "B", "guide": "agent", "links": ["both"], "causes": [{"id": "b", "text": "It stands.", "likelihood": "common", "fix": "start"}]},
            {"id": "C", "guide": "agent", "links": ["network"], "causes": [{"id": "c", "text": "It hangs.", "likelihood": "common", "fix": "start"}]},
            {"id": "D", "guide": "network", "links": ["network"], "causes": [{"id": "d", "text": "It fell.", "likelihood": "common", "fix": "mend"}]},
            {"id": "E", "guide": "network", "links": ["network"], "causes": [{"id": "e", "text": "It burnt.", "likelihood": "common", "fix": "mend"}]}],
        "fixes": [{"id": "start"}, {"id": "mend"}],
        "guides": [
            {"id": "agent", "title": "The agent is away", "root": "start", "nodes": [{"id": "start", "fix": "start", "then": "start"}]},
            {"id": "network", "title": "The network is away", "root": "mend", "nodes": [{"id": "mend", "fix": "mend", "then": "mend"}]}]})");
    const Knowledge& knowledge = guides.knowledge();

    CHECK(told(engine::topic_of(knowledge, at_fix(knowledge, "agent", "start"))) ==
          "The agent is away / It stands. / both");
    CHECK(told(engine::topic_of(knowledge, at_fix(knowledge, "network", "mend"))) ==
          "The network is away /  / network");
    CHECK(told(engine::topic_of(knowledge, at_fix(knowledge, "network", "start"))) ==
          "The network is away / It stands. / both");
}

TEST_CASE("without a cause that most agree on, what was told last says what a fix is about") {
    const Knowledge& knowledge = builtin::knowledge;
    const Case the_case{.answers = {{"start", "none"}, {"start.what", "deleted"}, {"start.deleted", "backup"}}};

    const Position first = engine::position(knowledge, the_case);
    const Position in_a_guide =
        engine::position(knowledge, {.at = "vm-agent-linux", .answers = {{"vm-agent-linux.service", "stopped"}}});

    const auto* question = std::get_if<TryFix>(&first.now);
    REQUIRE(question != nullptr);
    CHECK(engine::topic_of(knowledge, first).title != "What is wrong with the backup?");
    const Topic topic = engine::topic_of(knowledge, in_a_guide);
    CHECK(topic.title == "The VM agent on Linux");
    CHECK(topic.cause.empty());
    REQUIRE(topic.answer);
    CHECK(topic.answer->question == "vm-agent-linux.service");
}

TEST_CASE("what could not be told explains no fix, and neither does the system of the VM") {
    static const Guides guides(R"({
        "errors": [
            {"id": "One", "guide": "guide", "causes": [
                {"id": "a", "text": "A.", "likelihood": "common", "fix": "mend"}]},
            {"id": "Two", "guide": "guide", "causes": [
                {"id": "b", "text": "B.", "likelihood": "common", "fix": "mend"}]}],
        "fixes": [{"id": "mend"}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "guide", "root": "way", "nodes": [
            {"id": "way", "question": {"answers": {"left": "os", "right": "which", "unknown": "os"}}},
            {"id": "which", "question": {"answers": {"this": "os", "unknown": "os"}}},
            {"id": "os", "question": {"fact": "os", "answers": {"windows": "a", "linux": "a", "unknown": "a"}}},
            {"id": "a", "fix": "mend", "then": "end"},
            {"id": "end", "escalate": "support"}]}]})");
    const auto told = [](const std::vector<std::string>& answers) {
        const Case the_case = after(guides.knowledge(), {.at = "guide"}, answers);
        const Topic topic = engine::topic_of(guides.knowledge(), engine::position(guides.knowledge(), the_case));
        return topic.is_guess ? "a guess" : topic.answer ? topic.answer->question : "nothing";
    };

    CHECK(told({"left", "linux"}) == "guide.way");
    CHECK(told({"right", "this", "linux"}) == "guide.which");
    CHECK(told({"right", "unknown", "linux"}) == "a guess");
    CHECK(told({"unknown", "windows"}) == "a guess");
}

TEST_CASE("every fix of every guide that ships has a title and a page where no code is known") {
    std::size_t looked_at = 0;
    for (const Guide& guide : builtin::knowledge.guides) {
        for (const Node& node : guide.nodes) {
            const auto* body = std::get_if<FixNode>(&node.body);
            if (body == nullptr) {
                continue;
            }
            CAPTURE(guide.id.text, node.id.text);
            const Position position{.now = TryFix{find(builtin::knowledge, body->fix)},
                                    .id = question_name(guide, node) + ".worked"};

            const Topic topic = engine::topic_of(builtin::knowledge, position);

            ++looked_at;
            CHECK(topic.title == guide.title);
            CHECK(find(builtin::knowledge, topic.link) != nullptr);
        }
    }
    CHECK(looked_at > 100);
}

}  // namespace vmbackup_diag::tests::topic_test
