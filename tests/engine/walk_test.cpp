// What is asked, what is skipped and where an answer leads, in guides small enough to see.
#include "vmbackup_diag/engine/walk.hpp"

#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/model/question_name.hpp"

namespace vmbackup_diag::tests::walk_test {
namespace {

using Answers = std::vector<std::string>;

const Knowledge& knowledge() {
    static const Guides guides(R"({
        "errors": [
            {"id": "UserErrorX", "aliases": ["OldX"], "guide": "agent", "facts": {"os": "linux"}, "causes": [
                {"id": "a", "text": "A.", "likelihood": "common", "fix": "mend"},
                {"id": "b", "text": "B.", "likelihood": "rare", "fix": "replace"}]},
            {"id": "UserErrorY", "guide": "agent", "causes": [
                {"id": "a", "text": "A.", "likelihood": "common", "fix": "mend"},
                {"id": "b", "text": "B.", "likelihood": "rare", "fix": "replace"}]},
            {"id": "OwnCode", "guide": "start", "causes": [
                {"id": "a", "text": "A.", "likelihood": "common", "fix": "mend"},
                {"id": "b", "text": "B.", "likelihood": "rare", "fix": "replace"}]}],
        "fixes": [{"id": "mend"}, {"id": "mend-windows", "os": ["windows"]}, {"id": "mend-linux", "os": ["linux"]},
                  {"id": "replace"}],
        "escalations": [{"id": "support"}],
        "guides": [
            {"id": "start", "root": "start", "nodes": [
                {"id": "start", "question": {"input": "text", "answers": {"none": "seen"}}},
                {"id": "seen", "question": {"answers": [
                    {"id": "agent", "label": "Agent", "to": "to-agent"},
                    {"id": "windows", "label": "Windows", "to": "to-agent", "facts": {"os": "windows"}},
                    {"id": "unknown", "label": "I can't tell", "to": "end"}]}},
                {"id": "to-agent", "guide": "agent"},
                {"id": "end", "escalate": "support"}]},
            {"id": "agent", "root": "os", "nodes": [
                {"id": "os", "question": {"fact": "os", "answers": {"windows": "service", "linux": "service", "unknown": "service"}}},
                {"id": "service", "question": {"fact": "service", "answers": {"up": "b", "down": "a", "unknown": "again"}}},
                {"id": "again", "question": {"fact": "service", "answers": {"up": "b", "unknown": "w"}}},
                {"id": "a", "fix": "mend", "then": "w"},
                {"id": "w", "fix": "mend-windows", "then": "l"},
                {"id": "l", "fix": "mend-linux", "then": "b"},
                {"id": "b", "fix": "mend", "then": "c"},
                {"id": "c", "fix": "replace", "then": "end"},
                {"id": "end", "escalate": "support"}]}]})");
    return guides.knowledge();
}

std::string told_after(const Case& the_case, const Answers& answers) {
    return tests::told_after(knowledge(), the_case, answers);
}

Position position_after(const Case& the_case, const Answers& answers) {
    return engine::position(knowledge(), after(knowledge(), the_case, answers));
}

const Case at_agent{.at = "agent"};

}  // namespace

TEST_CASE("an answer leads to a question, a fix or the end") {
    struct Example {
        Answers answers;
        const char* position;
    };
    const auto [answers, expected] = GENERATE(values<Example>({
        {{}, "ask agent.os\n"},
        {{"linux"}, "ask agent.service\nafter agent.os=linux\nknows os=linux your answer at agent.os\n"},
        {{"windows", "up"},
         "try mend\nafter agent.os=windows\nafter agent.service=up\n"
         "knows os=windows your answer at agent.os\nknows service=up your answer at agent.service\n"},
    }));
    CAPTURE(answers);

    CHECK(told_after(at_agent, answers) == expected);
}

TEST_CASE("what is known is not asked, and where it is known from is told") {
    const Case given{.at = "agent", .known = {{FactId{"os"}, "windows"}}};

    CHECK(told_after(given, {}) == "ask agent.service\nknows os=windows from the options or the input\n");
    CHECK(told_after({.at = "oldx"}, {}) == "ask agent.service\nknows os=linux from UserErrorX\n");
    CHECK(
        told_after({}, {"none", "windows"}) ==
        "ask agent.service\nafter start=none\nafter start.seen=windows\nknows os=windows your answer at start.seen\n");
}

TEST_CASE("an unknown is an answer that leads on and is not asked for again") {
    CHECK(told_after(at_agent, {"unknown", "unknown"}) ==
          "try mend-windows\nafter agent.os=unknown\nafter agent.service=unknown\n"
          "knows os=unknown your answer at agent.os\nknows service=unknown your answer at agent.service\n");
    CHECK(told_now(position_after({}, {"none", "unknown"})) == "give up support");
}

TEST_CASE("a fix that did not help is followed by the next, none twice, none of the other system") {
    struct Example {
        Answers answers;
        const char* now;
    };
    const auto [answers, expected] = GENERATE(values<Example>({
        {{"linux", "down"}, "try mend"},
        {{"linux", "down", "no"}, "try mend-linux"},
        {{"windows", "down", "no"}, "try mend-windows"},
        {{"unknown", "down", "no", "no"}, "try mend-linux"},
        {{"linux", "down", "no", "no"}, "try replace"},
        {{"linux", "down", "no", "no", "no"}, "give up support"},
        {{"linux", "down", "yes"}, "tried mend"},
        {{"linux", "down", "no", "not-yet"}, "tried mend-linux"},
    }));
    CAPTURE(answers);

    CHECK(told_now(position_after(at_agent, answers)) == expected);
}

TEST_CASE("a code whose guide begins with the question for a code is not asked for again") {
    CHECK(position_after({}, {"OwnCode"}).id == "start.seen");
    CHECK(position_after({.at = "OwnCode"}, {}).id == "start.seen");
    CHECK(position_after({}, {"OwnCode"}).entry->id.text == "OwnCode");
}

TEST_CASE("the text question takes an entry, at whatever name, or its answer") {
    CHECK(told_after({}, {"usererrorx"}) ==
          "ask agent.service\nafter start=usererrorx\nknows os=linux from UserErrorX\n");
    CHECK(told_now(position_after({}, {"none"})) == "ask start.seen");
    CHECK(position_after({}, {"OldX"}).entry->id.text == "UserErrorX");
}

TEST_CASE("what is no answer is not taken") {
    struct Example {
        Answers answers;
        const char* wrong;
    };
    const auto [answers, wrong] = GENERATE(values<Example>({
        {{}, ""},
        {{}, "UserErrorZ"},
        {{"none"}, "UserErrorX"},
        {{"none", "agent"}, "Linux"},
        {{"none", "agent", "linux", "down"}, "maybe"},
        {{"none", "agent", "linux", "down", "yes"}, "yes"},
        {{"none", "unknown"}, "none"},
    }));
    CAPTURE(answers, wrong);

    CHECK_FALSE(engine::answered(knowledge(), after(knowledge(), {}, answers), wrong));
}

TEST_CASE("a stored answer that is none leaves its question open") {
    CHECK(told_after({.at = "agent", .answers = {{"agent.os", "beos"}}}, {}) == "ask agent.os\n");
    CHECK(told_now(position_after(
              {.at = "agent", .answers = {{"agent.os", "linux"}, {"agent.service", "up"}, {"agent.b.worked", "maybe"}}},
              {})) == "try mend");
}

TEST_CASE("a question is named by its guide and its node") {
    const Guide& start = *find(knowledge(), GuideId{"start"});

    CHECK(question_name(start, start.nodes[0]) == "start");
    CHECK(question_name(start, start.nodes[1]) == "start.seen");
}

TEST_CASE("a conversation starts at a guide or an entry and nothing else") {
    CHECK(engine::start_at(knowledge(), "agent").guide->id.text == "agent");
    CHECK(engine::start_at(knowledge(), "oldX").entry->id.text == "UserErrorX");
    CHECK(engine::start_at(knowledge(), "support").guide == nullptr);
    CHECK(engine::start_at(knowledge(), "").guide == nullptr);
}

TEST_CASE("as many questions remain as the ways ahead take") {
    struct Example {
        Case begun;
        Answers answers;
        Remaining remaining;
    };
    const auto [begun, answers, remaining] = GENERATE(values<Example>({
        {{}, {}, {2, 4}},
        {{}, {"none"}, {1, 3}},
        {at_agent, {}, {2, 2}},
        {{.at = "UserErrorX"}, {}, {1, 1}},
        {{.at = "UserErrorY"}, {"linux"}, {1, 1}},
    }));
    CAPTURE(begun.at, answers);

    CHECK(engine::position_and_ahead(knowledge(), after(knowledge(), begun, answers)).remaining == remaining);
}

TEST_CASE("what a code settles holds against what the options say, and both are told") {
    const Position position = engine::position(knowledge(), {.at = "UserErrorX", .known = {{FactId{"os"}, "windows"}}});

    CHECK(told(position) == "ask agent.service\nknows os=linux from UserErrorX\n");
    REQUIRE(position.outweighed.size() == 1);
    CHECK(position.outweighed.front().from == "from the options or the input");
}

TEST_CASE("an answer that contradicts what is known cannot be given, and one that was given does not count") {
    const Case linux{.known = {{FactId{"os"}, "linux"}}};
    const Case at_seen = after(knowledge(), linux, {"none"});
    Case given = at_seen;
    given.answers.push_back({"start.seen", "windows"});

    CHECK_FALSE(engine::answered(knowledge(), at_seen, "windows"));
    CHECK(told_now(engine::position(knowledge(), given)) == "ask start.seen");
    CHECK(told_now(engine::position(knowledge(), after(knowledge(), at_seen, {"agent"}))) == "ask agent.service");
}

TEST_CASE("without access to the VM, what is only seen inside it is not asked, and an answer given before counts") {
    static const Guides guides(R"({
        "fixes": [{"id": "mend", "rights": ["reader"]}, {"id": "replace", "rights": ["reader"]}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "guide", "root": "inside", "nodes": [
            {"id": "inside", "question": {"how": [{"text": "Look.", "shell": "bash", "command": "uptime"}, {"text": "Read."}],
                "answers": {"up": "both", "unknown": "both"}}},
            {"id": "both", "question": {"how": [{"text": "Look.", "shell": "powershell", "command": "Get-Service",
                "alternatives": [{"shell": "powershell", "command": "Get-AzVM -Status"}]}],
                "answers": {"up": "a", "unknown": "b"}}},
            {"id": "a", "fix": "mend", "then": "b"},
            {"id": "b", "fix": "replace", "then": "end"},
            {"id": "end", "escalate": "support"}]}]})");
    const Case outside{.at = "guide", .limits = {Limit::no_guest_access}};
    const auto told_of = [](const Case& the_case) {
        return tests::told(engine::position_and_ahead(guides.knowledge(), the_case));
    };

    CHECK(told_of(outside) == "ask guide.both\n");
    CHECK(engine::position_and_ahead(guides.knowledge(), outside).remaining == Remaining{1, 1});
    CHECK(told_of({.at = "guide", .limits = outside.limits, .answers = {{"guide.inside", "up"}}}) ==
          "ask guide.both\nafter guide.inside=up\n");
    CHECK(told_of({.at = "guide"}) == "ask guide.inside\n");
}

TEST_CASE("a fix that was tried before it was out of the question is not left out, and did not help") {
    static const Guides guides(R"({
        "fixes": [{"id": "mend"}, {"id": "replace", "rights": ["reader"]}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "guide", "root": "a", "nodes": [
            {"id": "a", "fix": "mend", "then": "b"},
            {"id": "b", "fix": "replace", "then": "end"},
            {"id": "end", "escalate": "support"}]}]})");
    Case the_case = after(guides.knowledge(), {.at = "guide"}, {"no"});
    the_case.limits = {Limit::no_guest_access};
    const Position position = engine::position(guides.knowledge(), the_case);

    CHECK(told(position) == "try replace\nafter guide.a.worked=no\n");
    CHECK(position.left_out.empty());
}

TEST_CASE("a fix that changes nothing where nothing failed only answers a question") {
    static const Guides guides(R"({
        "errors": [{"id": "UserErrorX", "guide": "guide", "causes": [
            {"id": "a", "text": "A.", "likelihood": "common", "fix": "look"},
            {"id": "b", "text": "B.", "likelihood": "common", "fix": "mend"}]}],
        "symptoms": [{"id": "where-it-is", "title": "Where it is", "samples": ["Where is it"], "category": "vm-agent",
            "operations": ["backup"], "os": ["windows"], "summary": "It is there.", "links": ["link"],
            "sources": [{"what": "a test", "checked": "2026-11-22"}], "guide": "guide", "retry": "no", "causes": [
            {"id": "a", "text": "A.", "likelihood": "common", "fix": "look"},
            {"id": "b", "text": "B.", "likelihood": "common", "fix": "read"},
            {"id": "c", "text": "C.", "likelihood": "common", "fix": "mend"}]}],
        "fixes": [{"id": "look"}, {"id": "read"},
                  {"id": "mend", "steps": [{"text": "Mend it.", "risk": "caution"}]}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "guide", "root": "a", "nodes": [
            {"id": "a", "fix": "look", "then": "b"},
            {"id": "b", "fix": "read", "then": "c"},
            {"id": "c", "fix": "mend", "then": "end"},
            {"id": "end", "escalate": "support"}]}]})");
    const auto only_answers = [](const char* at, const std::vector<std::string>& answers) {
        const Position position = engine::position(guides.knowledge(), after(guides.knowledge(), {.at = at}, answers));
        return std::get<TryFix>(position.now).purpose == Purpose::answers;
    };

    CHECK(only_answers("where-it-is", {}));
    CHECK_FALSE(only_answers("where-it-is", {"no", "no"}));
    CHECK_FALSE(only_answers("UserErrorX", {}));
    CHECK(only_answers("UserErrorX", {"no"}));
    CHECK_FALSE(only_answers("guide", {}));
    CHECK(only_answers("guide", {"no"}));
}

TEST_CASE(
    "what only finds something out is no end: whatever is answered, something follows, and it is not asked again") {
    static const Guides guides(R"({
        "facts": [{"id": "size", "title": "size", "values": ["big", "small"]}],
        "fixes": [{"id": "look", "finds_out": true}, {"id": "mend"}, {"id": "replace"}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "start", "root": "way", "nodes": [
            {"id": "way", "question": {"answers": {"left": "look", "right": "look-right", "unknown": "end"}}},
            {"id": "look", "fix": "look", "then": "size"},
            {"id": "size", "question": {"fact": "size", "answers": {"big": "replace", "small": "look-again", "unknown": "look-again"}}},
            {"id": "look-again", "fix": "look", "then": "mend"},
            {"id": "mend", "fix": "mend", "then": "replace"},
            {"id": "replace", "fix": "replace", "then": "end"},
            {"id": "look-right", "fix": "look", "then": "replace"},
            {"id": "end", "escalate": "support"}]}]})");
    const auto [answers, expected] = GENERATE(table<std::vector<std::string>, std::string>({
        {{"left"}, "try look\nafter start.way=left\n"},
        {{"left", "yes"}, "ask start.size\nafter start.way=left\nafter start.look.worked=yes\n"},
        {{"left", "no"}, "ask start.size\nafter start.way=left\nafter start.look.worked=no\n"},
        {{"left", "yes", "unknown"},
         "try mend\nafter start.way=left\nafter start.look.worked=yes\nafter start.size=unknown\n"
         "knows size=unknown your answer at start.size\n"},
    }));
    CAPTURE(answers);

    CHECK(tests::told_after(guides.knowledge(), {}, answers) == expected);

    const Case at_the_look = after(guides.knowledge(), {}, {"left"});
    CHECK_FALSE(engine::answered(guides.knowledge(), at_the_look, "not-yet"));
    const Case known = after(guides.knowledge(), {}, {"left", "yes"});
    Case turned = known;
    turned.answers.front().answer = "right";
    CHECK(tests::told(engine::position(guides.knowledge(), turned)) ==
          "try replace\nafter start.way=right\nafter start.look-right.worked=yes\n");
}

TEST_CASE("a fix that only clears the way leads on to what can be tried now, also to what did not help before") {
    static const Guides guides(R"({
        "facts": [{"id": "size", "title": "size", "values": ["big", "small"]}],
        "fixes": [{"id": "delete"}, {"id": "unlock"}, {"id": "wait"}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "start", "root": "delete", "nodes": [
            {"id": "delete", "fix": "delete", "then": "unlock"},
            {"id": "unlock", "fix": "unlock", "then": "wait", "worked": "again"},
            {"id": "wait", "fix": "wait", "then": "end"},
            {"id": "again", "fix": "delete", "then": "unlock-again"},
            {"id": "unlock-again", "fix": "unlock", "then": "end", "worked": "wait"},
            {"id": "end", "escalate": "support"}]}]})");
    const auto [answers, expected] = GENERATE(table<std::vector<std::string>, std::string>({
        {{"no"}, "try unlock\nafter start.delete.worked=no\n"},
        {{"no", "not-yet"}, "tried unlock\nafter start.delete.worked=no\nafter start.unlock.worked=not-yet\n"},
        {{"no", "no"}, "try wait\nafter start.delete.worked=no\nafter start.unlock.worked=no\n"},
        {{"no", "yes"}, "try delete\nafter start.delete.worked=no\nafter start.unlock.worked=yes\n"},
        {{"no", "yes", "no"},
         "try wait\nafter start.delete.worked=no\nafter start.unlock.worked=yes\nafter start.again.worked=no\n"},
        {{"no", "yes", "yes"},
         "tried delete\nafter start.delete.worked=no\nafter start.unlock.worked=yes\nafter start.again.worked=yes\n"},
    }));
    CAPTURE(answers);

    CHECK(tests::told_after(guides.knowledge(), {}, answers) == expected);
}

TEST_CASE("after a fix that clears the way for whatever was held up it is asked whether that works now") {
    static const Guides guides(R"({
        "errors": [{"id": "UserErrorX", "title": "Something failed", "operations": ["backup"],
            "sources": [{"what": "a test", "checked": "2026-11-22"}], "guide": "guide", "retry": "after-fix", "causes": [
            {"id": "a", "text": "A.", "likelihood": "common", "fix": "unlock"},
            {"id": "b", "text": "B.", "likelihood": "common", "fix": "mend"}]}],
        "fixes": [{"id": "unlock", "clears_the_way": true, "steps": [{"text": "Unlock it.", "risk": "caution"}]}, {"id": "mend"}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "guide", "root": "a", "nodes": [
            {"id": "a", "fix": "unlock", "then": "b", "worked": "b"},
            {"id": "b", "fix": "mend", "then": "end"},
            {"id": "end", "escalate": "support"}]},
            {"id": "other", "root": "a", "nodes": [
            {"id": "a", "fix": "unlock", "then": "end"},
            {"id": "end", "escalate": "support"}]}]})");
    const auto purpose_at = [](const char* at) {
        return std::get<TryFix>(engine::position(guides.knowledge(), {.at = at}).now).purpose;
    };

    CHECK(purpose_at("other") == Purpose::clears);
    CHECK(purpose_at("guide") == Purpose::leads_on);
    CHECK(purpose_at("UserErrorX") == Purpose::leads_on);
}

}  // namespace vmbackup_diag::tests::walk_test
