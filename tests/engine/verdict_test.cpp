// What is said about a verdict: what comes next, what speaks for and against it, and which answer would change it.
#include "vmbackup_diag/engine/verdict.hpp"

#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/engine/edit.hpp"

namespace vmbackup_diag::tests::verdict_test {
namespace {

const Knowledge& knowledge() {
    static const Guides guides(R"({
        "errors": [{"id": "UserErrorX", "guide": "guide", "facts": {"os": "linux"}, "causes": [
            {"id": "a", "text": "A.", "likelihood": "rare", "fix": "mend"},
            {"id": "b", "text": "B.", "likelihood": "rare", "fix": "paint"}]}],
        "fixes": [{"id": "mend"}, {"id": "paint", "rights": ["owner"]}, {"id": "replace"}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "guide", "root": "colour", "nodes": [
            {"id": "colour", "question": {"answers": [
                {"id": "red", "label": "Red", "to": "size", "facts": {"os": "windows"}},
                {"id": "blue", "label": "Blue", "to": "shape"},
                {"id": "unknown", "label": "I can't tell", "to": "size"}]}},
            {"id": "size", "question": {"answers": {"big": "a", "small": "a", "unknown": "a"}}},
            {"id": "shape", "question": {"answers": {"round": "c", "unknown": "b"}}},
            {"id": "a", "fix": "mend", "then": "b"},
            {"id": "b", "fix": "paint", "then": "c"},
            {"id": "c", "fix": "replace", "then": "end"},
            {"id": "end", "escalate": "support"}]}]})");
    return guides.knowledge();
}

std::string told(const Outlook& outlook) {
    std::string out;
    for (const Fix* fix : outlook.fixes) {
        out += fmt::format("next {}\n", fix->id.text);
    }
    return out + (outlook.asks_on ? "asks on\n" : outlook.end != nullptr ? "then the end\n" : "");
}

std::string told(const Turn& turn) {
    const std::string to = turn.fix != nullptr   ? fmt::format("try {}", turn.fix->id.text)
                           : turn.end != nullptr ? fmt::format("give up {}", turn.end->id.text)
                                                 : std::string("ask");
    return fmt::format("turns with {}={}: {}\n", turn.given.question, turn.instead, to);
}

std::string told(const Ledger& ledger) {
    std::string out;
    for (const Passed& passed : ledger.answers) {
        out += fmt::format("for {}={}\n", passed.question, passed.answer);
    }
    for (const LearntFact& learnt : ledger.known) {
        out += fmt::format("for {}={}\n", learnt.fact.fact.text, learnt.fact.value);
    }
    out += ledger.cause == nullptr ? "" : fmt::format("cause {}\n", ledger.cause->id);
    for (const LearntFact& learnt : ledger.against) {
        out += fmt::format("against {}={} {}\n", learnt.fact.fact.text, learnt.fact.value, learnt.from);
    }
    for (const Passed& passed : ledger.untold) {
        out += fmt::format("untold {}\n", passed.question);
    }
    for (const Unasked& unasked : ledger.not_asked) {
        out += fmt::format("not asked {}\n", unasked.question);
    }
    return out + (ledger.turn ? told(*ledger.turn) : "");
}

Case case_after(const Case& begun, const std::vector<std::string>& answers) {
    return after(knowledge(), begun, answers);
}

const Case at_guide{.at = "guide"};
const Case against_the_entry{.at = "UserErrorX", .known = {{FactId{"os"}, "windows"}}};
const Case without_owner{.at = "guide", .limits = {Limit::no_owner_rights}};

}  // namespace

TEST_CASE("a fix is followed by the fixes that are left, and by questions or the end") {
    struct Example {
        Case begun;
        std::vector<std::string> answers;
        const char* outlook;
    };
    const auto [begun, answers, expected] = GENERATE(values<Example>({
        {at_guide, {"red", "big"}, "next paint\nnext replace\nthen the end\n"},
        {at_guide, {"red", "big", "no", "no"}, "then the end\n"},
        {without_owner, {"red", "big"}, "next replace\nthen the end\n"},
        {at_guide, {"red"}, ""},
        {at_guide, {"red", "big", "yes"}, ""},
    }));
    CAPTURE(answers);

    CHECK(told(engine::outlook(knowledge(), case_after(begun, answers))) == expected);
}

TEST_CASE("a fix that is ruled out is passed over and kept in mind") {
    const Position position = engine::position(knowledge(), case_after(without_owner, {"red", "big", "no"}));

    CHECK(told_now(position) == "try replace");
    CHECK(position.left_out == std::vector<LeftOut>{{find(knowledge(), FixId{"paint"}), Limit::no_owner_rights}});
}

TEST_CASE("each piece of evidence speaks for or against a verdict, or is not known") {
    struct Example {
        Case begun;
        std::vector<std::string> answers;
        const char* ledger;
    };
    const auto [begun, answers, expected] = GENERATE(values<Example>({
        {at_guide, {}, "not asked guide.size\n"},
        {at_guide, {"red", "big"}, "for guide.colour=red\nfor guide.size=big\n"},
        {at_guide,
         {"unknown", "big"},
         "for guide.size=big\nuntold guide.colour\nnot asked guide.shape\nturns with guide.colour=Blue: ask\n"},
        {against_the_entry,
         {"unknown", "unknown"},
         "for os=linux\ncause a\nagainst os=windows from the options or the input\nuntold guide.colour\n"
         "untold guide.size\nnot asked guide.shape\nturns with guide.colour=Red: ask\n"},
        {at_guide,
         {"blue", "unknown"},
         "for guide.colour=blue\nuntold guide.shape\nturns with guide.shape=round: try replace\n"},
    }));
    CAPTURE(answers);

    CHECK(told(engine::ledger(knowledge(), case_after(begun, answers))) == expected);
}

TEST_CASE("nobody is told what he may want instead, nor what he may have seen instead of what he saw") {
    static const Guides guides(R"({
        "fixes": [{"id": "mend"}, {"id": "paint"}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "guide", "root": "wish", "nodes": [
            {"id": "wish", "question": {"fact": "paint-wish", "answers": {"mended": "seen", "painted": "b", "unknown": "seen"}}},
            {"id": "seen", "question": {"answers": {"broken": "a", "dirty": "b", "unknown": "a"}}},
            {"id": "a", "fix": "mend", "then": "end"},
            {"id": "b", "fix": "paint", "then": "end"},
            {"id": "end", "escalate": "support"}]}]})");
    const auto turn_after = [](const std::vector<std::string>& answers) {
        const auto turn = engine::ledger(guides.knowledge(), after(guides.knowledge(), at_guide, answers)).turn;
        return turn ? told(*turn) : "";
    };

    CHECK(turn_after({"mended", "broken"}).empty());
    CHECK(turn_after({"unknown", "broken"}).empty());
    CHECK(turn_after({"mended", "unknown"}) == "turns with guide.seen=dirty: try paint\n");
}

TEST_CASE("once it worked nothing is in doubt") {
    CHECK(told(engine::ledger(knowledge(), case_after(at_guide, {"unknown", "unknown", "yes"}))) ==
          "for guide.a.worked=yes\n");
}

TEST_CASE("what did not help before a code was found is kept in mind") {
    const Case tried = case_after(at_guide, {"red", "big", "no"});
    const Case about = engine::about(tried, *find_named(knowledge(), "UserErrorX"));
    const auto earlier = engine::ledger(knowledge(), about).tried_earlier;

    REQUIRE(earlier.size() == 1);
    CHECK(earlier.front().fix->id.text == "mend");
    CHECK(engine::ledger(knowledge(), tried).tried_earlier.empty());
}

TEST_CASE("the answer that would change a verdict leads to no fix that did not help") {
    const Case tried = case_after(at_guide, {"blue", "round", "no"});
    const Case elsewhere = case_after(*engine::reopened(knowledge(), tried, "guide.shape"), {"unknown"});

    CHECK_THAT(told(engine::ledger(knowledge(), elsewhere)),
               EndsWith("turns with guide.shape=round: give up support\n"));
}

TEST_CASE("before the fix of a code that was answered, nothing is said of questions that have nothing to do with it") {
    static const Guides guides(R"({
        "errors": [{"id": "UserErrorX", "guide": "guide"}],
        "fixes": [{"id": "mend"}],
        "escalations": [{"id": "support"}],
        "guides": [
            {"id": "start", "root": "start", "nodes": [
                {"id": "start", "question": {"input": "text", "answers": {"none": "seen"}}},
                {"id": "seen", "question": {"answers": {"smoke": "end", "unknown": "end"}}},
                {"id": "end", "escalate": "support"}]},
            {"id": "guide", "root": "a", "nodes": [
                {"id": "a", "fix": "mend", "then": "end"},
                {"id": "end", "escalate": "support"}]}]})");
    const auto ledger_of = [](const Case& the_case) { return told(engine::ledger(guides.knowledge(), the_case)); };

    CHECK(ledger_of({.at = "UserErrorX"}) == "cause cause\n");
    CHECK(ledger_of(after(guides.knowledge(), {}, {"UserErrorX"})) == "for start=UserErrorX\ncause cause\n");
}

}  // namespace vmbackup_diag::tests::verdict_test
