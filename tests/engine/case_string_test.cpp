// The case string: the same conversation anywhere, nothing of the user's in it, and whatever is not a case refused.
#include "vmbackup_diag/engine/case_string.hpp"

#include <random>

#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/engine/edit.hpp"

namespace vmbackup_diag::tests::case_string_test {
namespace {

const Guides& before() {
    static const Guides guides(R"({
        "version": "2026.10",
        "facts": [{"id": "os", "title": "system", "values": ["windows", "linux"]}],
        "errors": [{"id": "UserErrorX", "guide": "agent"}],
        "fixes": [{"id": "mend"}, {"id": "replace"}],
        "escalations": [{"id": "support"}],
        "guides": [
            {"id": "start", "root": "start", "nodes": [
                {"id": "start", "question": {"input": "text", "answers": {"none": "to-agent"}}},
                {"id": "to-agent", "guide": "agent"}]},
            {"id": "agent", "root": "colour", "nodes": [
                {"id": "colour", "question": {"answers": {"red": "size", "blue": "a", "unknown": "a"}}},
                {"id": "size", "question": {"answers": {"big": "a", "small": "b", "unknown": "b"}}},
                {"id": "a", "fix": "mend", "then": "b"},
                {"id": "b", "fix": "replace", "then": "end"},
                {"id": "end", "escalate": "support"}]}]})");
    return guides;
}

/// A month later: the question of the size is gone, and nothing is blue.
const Guides& after_it() {
    static const Guides guides(R"({
        "version": "2026.11",
        "fixes": [{"id": "mend"}, {"id": "replace"}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "agent", "root": "colour", "nodes": [
            {"id": "colour", "question": {"answers": {"red": "a", "green": "b", "unknown": "a"}}},
            {"id": "a", "fix": "mend", "then": "b"},
            {"id": "b", "fix": "replace", "then": "end"},
            {"id": "end", "escalate": "support"}]}]})");
    return guides;
}

std::string string_of(const Case& the_case) { return engine::case_string(before().knowledge(), the_case); }

Case case_after(Case begun, const std::vector<std::string>& answers) {
    return after(before().knowledge(), std::move(begun), answers);
}

/// Where the case of the text stands, then what differs, one line each; or why it is no case.
std::string told_read(const Knowledge& knowledge, const std::string& text) {
    const auto read = engine::read_case(knowledge, text);
    if (const auto* why = std::get_if<std::string>(&read)) {
        return *why + "\n";
    }
    const auto& [the_case, differs] = std::get<engine::ReadCase>(read);
    std::string out = told(engine::position(knowledge, the_case));
    for (const std::string& sentence : differs) {
        out += sentence + "\n";
    }
    return out;
}

const Case full{.at = "start", .known = {{FactId{"os"}, "linux"}}, .limits = {Limit::no_restart}};

}  // namespace

TEST_CASE("a case string holds ids, in an order that can be read") {
    CHECK_THAT(string_of(case_after(full, {"none", "red", "big", "no"})),
               StartsWith("c1:2026.10:start:os=linux,no-restart:start=none,agent.colour=red,.size=big,.a.worked=no:"));
    CHECK_THAT(string_of({.at = "UserErrorX"}), StartsWith("c1:2026.10:UserErrorX:::"));
}

TEST_CASE("a case string replays the case") {
    const Case the_case = case_after(full, {"none", "red", "big", "no"});

    CHECK(told_read(before().knowledge(), string_of(the_case)) ==
          told(engine::position(before().knowledge(), the_case)));
}

TEST_CASE("a question that is open again is in the string, and is the one to come back to") {
    const Case the_case = case_after({.at = "agent"}, {"red", "big", "no"});
    const auto told_again = [&](const char* question) {
        const Case again = *engine::reopened(before().knowledge(), the_case, question);
        return string_of(again) + "\n" + told_read(before().knowledge(), string_of(again));
    };

    CHECK_THAT(told_again("agent.size"),
               StartsWith("c1:2026.10:agent::agent.colour=red,.size=big,.a.worked=no,.size:") &&
                   EndsWith("\nask agent.size\nafter agent.colour=red\n"));
    CHECK_THAT(told_again("agent.a.worked"),
               StartsWith("c1:2026.10:agent::agent.colour=red,.size=big,.a.worked=no,.a.worked:") &&
                   EndsWith("\ntry mend\nafter agent.colour=red\nafter agent.size=big\n"));
}

TEST_CASE("a question that is open again and is not asked any more is named") {
    const Case the_case = case_after({.at = "agent"}, {"red", "big"});
    const Case again = *engine::reopened(before().knowledge(), the_case, "agent.size");

    CHECK(told_read(after_it().knowledge(), string_of(again)) ==
          "try mend\nafter agent.colour=red\nthe case is of knowledge 2026.10, and this is 2026.11\n"
          "the question agent.size is not in this knowledge; its answer was big\n"
          "agent.size was open again, and is not asked on this way\n");
}

TEST_CASE("what did not help is in the string, wherever it was tried") {
    const Case the_case = case_after({.at = "agent"}, {"blue", "no"});
    const Case elsewhere = *engine::reopened(before().knowledge(), the_case, "agent.colour");

    const Case turned = case_after(elsewhere, {"red"});

    CHECK_THAT(string_of(turned), StartsWith("c1:2026.10:agent::agent.colour=red,.a.worked=no:"));
    CHECK(told_read(before().knowledge(), string_of(turned)) == "ask agent.size\nafter agent.colour=red\n");
}

TEST_CASE("an answer that does not count is not in the string") {
    Case the_case = case_after({.at = "agent"}, {"red", "big"});
    the_case.answers.front().answer = "blue";

    CHECK_THAT(string_of(the_case), StartsWith("c1:2026.10:agent::agent.colour=blue:"));
}

TEST_CASE("other knowledge replays what it still has, and names the rest") {
    const auto read_later = [](const Case& the_case) { return told_read(after_it().knowledge(), string_of(the_case)); };

    CHECK(read_later(case_after({.at = "agent"}, {"unknown", "no"})) ==
          "try replace\nafter agent.colour=unknown\nafter agent.a.worked=no\n"
          "the case is of knowledge 2026.10, and this is 2026.11; all of it still applies\n");
    CHECK(read_later(case_after({.at = "agent"}, {"blue"})) ==
          "ask agent.colour\nthe case is of knowledge 2026.10, and this is 2026.11\n"
          "blue is no answer to agent.colour in this knowledge\n");
    CHECK(read_later(case_after({.at = "agent"}, {"red", "big", "no"})) ==
          "try replace\nafter agent.colour=red\nafter agent.a.worked=no\n"
          "the case is of knowledge 2026.10, and this is 2026.11\n"
          "the question agent.size is not in this knowledge; its answer was big\n");
    CHECK(read_later(full) == "this knowledge has nothing called start to begin at\n");
}

TEST_CASE("what is no case string is refused") {
    struct Example {
        const char* text;
        const char* why;
    };
    const auto [text, why] = GENERATE(values<Example>({
        {"", "a case reads c1:KNOWLEDGE:START:KNOWN:ANSWERS:CHECK\n"},
        {"c1:2026.10:agent::", "a part is missing; a case reads c1:KNOWLEDGE:START:KNOWN:ANSWERS:CHECK\n"},
        {"c2:2026.10:agent:::0000", "a case reads c1:KNOWLEDGE:START:KNOWN:ANSWERS:CHECK\n"},
        {"c1:2026.10:agent:::0000", "its last four characters do not fit the rest: a part is missing or mistyped\n"},
        {"c1:2026.10:$(reboot):::0000", "it is too long or has characters that no case has\n"},
        {"c1:2026.10:agent:\x1b[31m::0000", "it is too long or has characters that no case has\n"},
    }));
    CAPTURE(text);

    CHECK(told_read(before().knowledge(), text) == why);
}

TEST_CASE("a case string with one character changed is refused or is the same case") {
    const std::string right = string_of(case_after(full, {"none", "red", "big", "no"}));
    std::minstd_rand random(1);
    int taken = 0;
    for (std::size_t at = 0; at < right.size(); ++at) {
        std::string wrong = right;
        wrong[at] = "abcz019-.:=,"[random() % 12];
        taken +=
            wrong != right && std::holds_alternative<engine::ReadCase>(engine::read_case(before().knowledge(), wrong));
    }

    CHECK(taken == 0);
}

}  // namespace vmbackup_diag::tests::case_string_test
