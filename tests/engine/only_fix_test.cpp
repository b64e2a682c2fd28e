// An entry that only one fix can help gets that fix at once; its guide is for when that did not work.
#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/engine/walk.hpp"

namespace vmbackup_diag::tests::only_fix_test {
namespace {

const Knowledge& knowledge() {
    static const Guides guides(R"({
        "facts": [{"id": "cloud", "title": "cloud", "values": ["public", "china"]}],
        "errors": [
            {"id": "One", "guide": "guide", "causes": [
                {"id": "a", "text": "A.", "likelihood": "common", "fix": "mend"},
                {"id": "b", "text": "B.", "likelihood": "rare", "fix": "mend"}]},
            {"id": "Two", "guide": "guide", "causes": [
                {"id": "a", "text": "A.", "likelihood": "common", "fix": "mend"},
                {"id": "b", "text": "B.", "likelihood": "rare", "os": ["linux"], "fix": "replace"}]},
            {"id": "China", "guide": "guide", "facts": {"cloud": "china"}, "causes": [
                {"id": "a", "text": "A.", "likelihood": "common", "fix": "mend"},
                {"id": "b", "text": "B.", "likelihood": "rare", "fix": "mend-public"}]}],
        "fixes": [{"id": "mend"}, {"id": "replace"}, {"id": "mend-public", "when": {"cloud": "public"}}],
        "escalations": [{"id": "support"}],
        "guides": [
            {"id": "start", "root": "start", "nodes": [
                {"id": "start", "question": {"input": "text", "answers": {"none": "end"}}},
                {"id": "end", "escalate": "support"}]},
            {"id": "guide", "root": "which", "nodes": [
                {"id": "which", "question": {"answers": {"this": "a", "that": "b", "unknown": "a"}}},
                {"id": "a", "fix": "mend", "then": "b"},
                {"id": "b", "fix": "replace", "then": "c"},
                {"id": "c", "fix": "mend-public", "then": "end"},
                {"id": "end", "escalate": "support"}]}]})");
    return guides.knowledge();
}

}  // namespace

TEST_CASE("the only fix of an entry is offered before its guide asks, and not again in it") {
    const auto [case_at, answers, expected] = GENERATE(table<Case, std::vector<std::string>, std::string>({
        {{.at = "One"}, {}, "try mend\n"},
        {{.at = "One"}, {"yes"}, "tried mend\nafter One.worked=yes\n"},
        {{.at = "One"}, {"no"}, "ask guide.which\nafter One.worked=no\n"},
        {{.at = "One"}, {"no", "this"}, "try replace\nafter One.worked=no\nafter guide.which=this\n"},
        {{}, {"One"}, "try mend\nafter start=One\n"},
        {{.at = "Two"}, {}, "ask guide.which\n"},
        {{.at = "Two", .known = {{FactId{"os"}, "windows"}}},
         {},
         "try mend\nknows os=windows from the options or the input\n"},
    }));
    CAPTURE(case_at.at, answers);

    CHECK(told_after(knowledge(), case_at, answers) == expected);
}

TEST_CASE("a fix whose precondition is known not to hold is not counted, and not offered") {
    CHECK(told_after(knowledge(), {.at = "China"}, {}) == "try mend\nknows cloud=china from China\n");
    CHECK_THAT(told_after(knowledge(), {.at = "China"}, {"no", "that", "no"}), StartsWith("give up support\n"));
}

}  // namespace vmbackup_diag::tests::only_fix_test
