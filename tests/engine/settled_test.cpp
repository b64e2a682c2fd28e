// What has worked is behind a case that goes on with another error: told, asked about anew, and no end of that one.
#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/engine/case_string.hpp"
#include "vmbackup_diag/engine/verdict.hpp"

namespace vmbackup_diag::tests::settled_test {
namespace {

const Knowledge& knowledge() {
    static const Guides guides(R"({
        "facts": [{"id": "os", "title": "system", "values": ["windows", "linux"]}],
        "errors": [
            {"id": "UserErrorX", "guide": "guide", "causes": [
                {"id": "a", "text": "A.", "likelihood": "common", "fix": "mend"},
                {"id": "b", "text": "B.", "likelihood": "rare", "fix": "paint"}]},
            {"id": "UserErrorNext", "guide": "guide", "causes": [
                {"id": "a", "text": "A.", "likelihood": "common", "fix": "mend"},
                {"id": "b", "text": "B.", "likelihood": "rare", "fix": "paint"}]}],
        "fixes": [{"id": "mend"}, {"id": "paint"}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "guide", "root": "os", "nodes": [
            {"id": "os", "question": {"fact": "os", "answers": {"windows": "status", "linux": "status", "unknown": "status"}}},
            {"id": "status", "question": {"fact": "agent-status", "answers": {"not-ready": "a", "ready": "b", "unknown": "a"}}},
            {"id": "a", "fix": "mend", "then": "b"},
            {"id": "b", "fix": "paint", "then": "end"},
            {"id": "end", "escalate": "support"}]}]})");
    return guides.knowledge();
}

Case after_answers(const std::vector<std::string>& answers) {
    return after(knowledge(), {.at = "UserErrorX"}, answers);
}

/// As a conversation does when another error is pasted.
Case with_next_error(const Case& the_case) {
    const Position now = engine::position(knowledge(), the_case);
    return engine::about(engine::settled(knowledge(), the_case), *find_named(knowledge(), "UserErrorNext"),
                         std::span(now.facts).first(1));
}

std::string told_at(const Case& the_case) { return told(engine::position(knowledge(), the_case)); }

std::string told_tried(const Case& the_case) {
    std::string out;
    for (const Passed& passed : engine::ledger(knowledge(), the_case).tried_earlier) {
        out += fmt::format("{}={} {}\n", passed.question, passed.answer, passed.fix->id.text);
    }
    return out;
}

}  // namespace

TEST_CASE("a fix that worked does not end what is about another error, and what it mended is asked anew") {
    const Case next = with_next_error(after_answers({"linux", "not-ready", "yes"}));

    CHECK(told_at(next) == "ask guide.status\nknows os=linux your answer at guide.os\n");
    CHECK(told_tried(next) == "guide.a.worked=yes mend\n");
}

TEST_CASE("a fix that worked earlier is offered where it is led to again, and both times are told") {
    const Case next = after(knowledge(), with_next_error(after_answers({"linux", "not-ready", "yes"})), {"not-ready"});

    CHECK(told_now(engine::position(knowledge(), next)) == "try mend");
    const Case again = after(knowledge(), next, {"no"});
    CHECK(told_now(engine::position(knowledge(), again)) == "try paint");
    CHECK(told_tried(again) == "guide.a.worked=yes mend\n");
}

TEST_CASE("what did not help before one worked is not offered for the next error either") {
    const Case next =
        after(knowledge(), with_next_error(after_answers({"linux", "not-ready", "no", "yes"})), {"unknown"});

    CHECK(told_now(engine::position(knowledge(), next)) == "try paint");
    CHECK(told_tried(next) == "guide.b.worked=yes paint\n");
}

TEST_CASE("what was left for later is asked anew with the next error, and all that is known stays") {
    const Case next = engine::settled(knowledge(), after_answers({"linux", "not-ready", "not-yet"}));

    CHECK(told_now(engine::position(knowledge(), next)) == "try mend");
    CHECK(next.worked_earlier.empty());
}

TEST_CASE("that it worked stays so where somebody has gone back from it since") {
    Case back = after_answers({"linux", "not-ready", "yes"});
    back.reopened = "guide.a.worked";

    CHECK(told_tried(with_next_error(back)) == "guide.a.worked=yes mend\n");
}

TEST_CASE("what has worked for an earlier error is in the case string, and comes back with it") {
    const Case next = with_next_error(after_answers({"linux", "not-ready", "yes"}));

    const std::string text = engine::case_string(knowledge(), next);
    const auto read = engine::read_case(knowledge(), text);

    CHECK_THAT(text, ContainsSubstring(":UserErrorNext:os=linux:guide.a.worked=earlier:"));
    REQUIRE(std::holds_alternative<engine::ReadCase>(read));
    CHECK(std::get<engine::ReadCase>(read).differs.empty());
    CHECK(told_tried(std::get<engine::ReadCase>(read).the_case) == "guide.a.worked=yes mend\n");
}

}  // namespace vmbackup_diag::tests::settled_test
