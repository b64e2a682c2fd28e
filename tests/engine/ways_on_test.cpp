// The walk through a case, the count of the questions that remain and the look at what a guide has for everybody keep
// one set of rules.
#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/engine/paths.hpp"
#include "vmbackup_diag/engine/walk.hpp"

namespace vmbackup_diag::tests::ways_on_test {
namespace {

/// The guide "coded" begins with a question for a code, and goes on with one that only a look into the VM answers.
const Knowledge& knowledge() {
    static const Guides guides(R"({
        "facts": [{"id": "size", "title": "size", "values": ["big", "small"]}],
        "errors": [{"id": "UserErrorX", "guide": "opening", "causes": [
            {"id": "a", "text": "A.", "likelihood": "common", "fix": "mend"},
            {"id": "b", "text": "B.", "likelihood": "rare", "fix": "replace"}]}],
        "fixes": [{"id": "mend"}, {"id": "replace", "rights": ["owner"]}],
        "escalations": [{"id": "support"}],
        "guides": [
            {"id": "opening", "root": "first", "nodes": [
                {"id": "first", "question": {"answers": {"on": "coded", "off": "end", "unknown": "coded"}}},
                {"id": "coded", "guide": "coded"},
                {"id": "end", "escalate": "support"}]},
            {"id": "coded", "root": "code", "nodes": [
                {"id": "code", "question": {"input": "text", "answers": {"none": "inside"}}},
                {"id": "inside", "question": {"how": [{"text": "Look.", "shell": "bash", "command": "uptime"}],
                    "answers": {"up": "a", "unknown": "b"}}},
                {"id": "a", "fix": "mend", "then": "b"},
                {"id": "b", "fix": "replace", "then": "end"},
                {"id": "end", "escalate": "support"}]},
            {"id": "sized", "root": "size", "nodes": [
                {"id": "size", "question": {"fact": "size", "answers": {"big": "a", "small": "b", "unknown": "look"}}},
                {"id": "look", "question": {"answers": [
                    {"id": "far", "label": "Far", "to": "again", "facts": {"size": "big"}},
                    {"id": "near", "label": "Near", "to": "again", "facts": {"size": "small"}},
                    {"id": "unknown", "label": "I can't tell", "to": "again"}]}},
                {"id": "again", "question": {"fact": "size", "answers": {"big": "a", "small": "b", "unknown": "end"}}},
                {"id": "a", "fix": "mend", "then": "end"},
                {"id": "b", "fix": "replace", "then": "end"},
                {"id": "end", "escalate": "support"}]}]})");
    return guides.knowledge();
}

std::string remaining_at(const Case& the_case) {
    const Position now = engine::position_and_ahead(knowledge(), the_case);
    return fmt::format("{} {} to {}", told_now(now), now.remaining.min, now.remaining.max);
}

}  // namespace

TEST_CASE("a code that is known is neither asked for nor counted as a question, wherever the guide for it begins") {
    const Case of_a_code{.at = "UserErrorX"};

    CHECK(remaining_at(of_a_code) == "ask opening.first 1 to 2");
    CHECK(remaining_at(after(knowledge(), of_a_code, {"on"})) == "ask coded.inside 1 to 1");
    CHECK(remaining_at({.at = "opening"}) == "ask opening.first 1 to 3");
    CHECK(remaining_at(after(knowledge(), {.at = "opening"}, {"on"})) == "ask coded.code 2 to 2");
}

TEST_CASE(
    "what only a look into the VM answers is neither asked nor counted where nobody can look, unless it was told") {
    const Case without{.at = "UserErrorX", .limits = {Limit::no_guest_access}};
    const Case told_before{.at = "UserErrorX",
                           .limits = {Limit::no_guest_access},
                           .answers = {{"coded.inside", "up"}, {"opening.first", "on"}}};

    CHECK(remaining_at(without) == "ask opening.first 1 to 1");
    CHECK(told_after(knowledge(), without, {"on"}) == "try replace\nafter opening.first=on\n");
    CHECK(told_after(knowledge(), told_before, {}) == "try replace\nafter opening.first=on\nafter coded.inside=up\n");
}

TEST_CASE("what a guide has for everybody is told without anybody's limits, and with the code that leads into it") {
    engine::FixesAhead ahead(knowledge());

    CHECK(ahead.of(knowledge().entries.front()) == ahead.of(*find(knowledge(), GuideId{"opening"})));
    CHECK(ahead.of(*find(knowledge(), GuideId{"opening"})).size() == 2);
    CHECK(engine::questions_to_fixes(knowledge(), *find(knowledge(), GuideId{"opening"})) ==
          engine::QuestionsToFixes{{find(knowledge(), FixId{"mend"}), 3}, {find(knowledge(), FixId{"replace"}), 3}});
}

TEST_CASE("that nobody can tell holds until somebody does, in the walk and in what is counted ahead") {
    const Case at_sized{.at = "sized"};

    CHECK(told_after(knowledge(), at_sized, {"unknown", "near"}) ==
          "try replace\nafter sized.size=unknown\nafter sized.look=near\nknows size=small your answer at sized.look\n");
    CHECK(engine::position(knowledge(), after(knowledge(), at_sized, {"unknown", "near"})).outweighed.empty());
    CHECK(told_after(knowledge(), at_sized, {"unknown", "unknown"}) ==
          "give up support\nafter sized.size=unknown\nafter sized.look=unknown\n"
          "knows size=unknown your answer at sized.size\n");
    CHECK(engine::questions_to_fixes(knowledge(), *find(knowledge(), GuideId{"sized"})).size() == 2);
}

}  // namespace vmbackup_diag::tests::ways_on_test
