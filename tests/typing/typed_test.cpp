// What people type for an answer: its number, its id or a start of it, its words, and the many ways to be in doubt.
#include "vmbackup_diag/typing/typed.hpp"
#include "vmbackup_diag/typing/spoken.hpp"
#include "vmbackup_diag/typing/typed_limits.hpp"

#include <fmt/format.h>

#include "support/catch.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::tests::typed_test {
namespace {

const std::vector<render::Choice> choices{{"agent-ready", "Running, and Agent status Ready"},
                                          {"agent-missing", "It is missing"},
                                          {"stopped", "Stopped (deallocated)"},
                                          {"unknown", "I can't tell"}};

std::string told(const typing::Typed& typed) {
    std::string several;
    for (const std::size_t place : typed.several) {
        several += fmt::format(" {}", place);
    }
    return !several.empty() ? "several:" + several : typed.id.empty() ? "none" : std::string(typed.id);
}

}  // namespace

TEST_CASE("an answer is typed by its number, by its id, or in its words") {
    struct Example {
        const char* typed;
        const char* meant;
    };
    const auto [typed, meant] = GENERATE(values<Example>({
        {"3", "stopped"},
        {"5", "none"},
        {"sto", "stopped"},
        {"Agent-Ready", "agent-ready"},
        {"agent", "several: 0 1"},
        {"2.", "agent-missing"},
        {"3)", "stopped"},
        {"unknown.", "unknown"},
        {"0", "none"},
        {"stopped deallocated", "stopped"},
        {"running and agent status ready", "agent-ready"},
        {"It is missing.", "agent-missing"},
        {"running", "agent-ready"},
        {"status ready", "agent-ready"},
        {"deallocated", "stopped"},
        {"missing", "agent-missing"},
        {"i", "none"},
        {"is", "agent-missing"},
        {"ing", "several: 0 1"},
        {"it failed", "none"},
    }));
    CAPTURE(typed);

    CHECK(told(typing::choice_typed({.list = choices}, typed)) == meant);
}

TEST_CASE("where a question takes any text, only ids and whole words are its answers") {
    const typing::Choices beside_text{.list = choices, .takes_text = true};

    CHECK(told(typing::choice_typed(beside_text, "status ready")) == "none");
    CHECK(told(typing::choice_typed(beside_text, "sto")) == "stopped");
    CHECK(told(typing::choice_typed(beside_text, "it is missing")) == "agent-missing");
}

TEST_CASE("what was offered for a text that was not certain is chosen as an answer is") {
    static constexpr Question question{.text = "", .why = "", .input = Input::text};
    const Entry* offered = find_named(builtin::knowledge, "linux-disk-full");
    const typing::Choices here = typing::choices_at(
        {.now = AskQuestion{&question}}, {offered, find_named(builtin::knowledge, "slow-backup")}, builtin::knowledge);

    CHECK(told(typing::choice_typed(here, "1")) == "linux-disk-full");
    CHECK(told(typing::choice_typed(here, "linux-d")) == "linux-disk-full");
    CHECK(told(typing::choice_typed(here, "Linux-Disk-Full")) == "linux-disk-full");
    CHECK(told(typing::choice_typed(here, "slow-backup")) == "slow-backup");
    CHECK(told(typing::choice_typed(here, "disk full")) == "none");
}

TEST_CASE("a code that is known is no part of an answer, and yet may be all of one") {
    static constexpr Question question{.text = "", .why = ""};
    const Position position{.now = AskQuestion{&question}};
    typing::Choices with_codes = typing::choices_at(position, {}, builtin::knowledge);
    with_codes.list = {{"other", "other error..., Certificate, BinaryNotFound"},
                       {"allocation-failed", "AllocationFailed or another code"},
                       {"conflict", "Conflict"}};

    CHECK(told(typing::choice_typed(with_codes, "NotFound")) == "none");
    CHECK(told(typing::choice_typed(with_codes, "\"notfound\",")) == "none");
    CHECK(told(typing::choice_typed(with_codes, "AllocationFailed")) == "none");
    CHECK(told(typing::choice_typed(with_codes, "Certificate")) == "other");
    CHECK(told(typing::choice_typed(with_codes, "Conflict")) == "conflict");
}

TEST_CASE("whoever cannot tell says so in many ways, and is understood where that is an answer") {
    const std::string typed = GENERATE(values<std::string>({"I can't tell", "i cant tell", "can't tell", "I don't know",
                                                            "don\u2019t know", "dunno", "Not sure.", "no idea"}));
    CAPTURE(typed);

    CHECK(told(typing::choice_typed({.list = choices}, typed)) == "unknown");
    CHECK(told(typing::choice_typed({.list = {{"yes", "Yes"}, {"no", "No"}}}, typed)) == "none");
}

TEST_CASE("a number is one however it is written, and an id with blanks is that id") {
    const std::vector<render::Choice> listed{{"failed-windows", "A backup of a Windows VM failed"},
                                             {"failed-linux", "A backup of a Linux VM failed"}};

    CHECK(told(typing::choice_typed({.list = listed}, "#2")) == "failed-linux");
    CHECK(told(typing::choice_typed({.list = listed}, "\uFF12")) == "failed-linux");
    CHECK(told(typing::choice_typed({.list = listed}, "Failed Linux")) == "failed-linux");
    CHECK(told(typing::choice_typed({.list = listed}, "#")) == "none");
}

TEST_CASE("whether it worked, and that there is no code, is said in many ways") {
    const typing::Choices worked{.list = {{"yes", "Yes"}, {"no", "No"}, {"not-yet", "Not yet"}}};
    const typing::Choices code{.list = {{"none", "I have no code or message"}}, .takes_text = true};

    CHECK(told(typing::choice_typed(worked, "it worked")) == "yes");
    CHECK(told(typing::choice_typed(worked, "It didn't work.")) == "no");
    for (const char* yes : {"it works now", "yes all is well now", "Yes, it works now.", "yes I have", "known", "yep",
                            "done", "ok", "fixed", "yes, fixed"}) {
        CAPTURE(yes);
        CHECK(told(typing::choice_typed(worked, yes)) == "yes");
    }
    for (const char* no : {"does not work", "still refused", "did not help", "still failing", "nope",
                           "no it still fails", "still the same error", "it failed again"}) {
        CAPTURE(no);
        CHECK(told(typing::choice_typed(worked, no)) == "no");
    }
    CHECK(told(typing::choice_typed(worked, "later")) == "not-yet");
    CHECK(told(typing::choice_typed(worked, "tomorrow")) == "not-yet");
    CHECK(told(typing::choice_typed(worked, "no, not now")) == "not-yet");
    CHECK(told(typing::choice_typed(worked, "not yet")) == "not-yet");
    CHECK(told(typing::choice_typed(code, "no code")) == "none");
    CHECK(told(typing::choice_typed(code, "I don't have one")) == "none");
}

TEST_CASE("none of these is the answer that says so, or else that nobody can tell") {
    const std::string typed = GENERATE(values<std::string>({"none of these", "None of them.", "none", "neither"}));
    CAPTURE(typed);

    CHECK(told(typing::choice_typed({.list = choices}, typed)) == "unknown");
    CHECK(told(typing::choice_typed({.list = {{"gone", "It is gone"}, {"none", "No lock"}}}, typed)) == "none");
    CHECK(told(typing::choice_typed({.list = {{"vm", "The VM"}, {"neither", "Neither"}}}, typed)) == "neither");
    CHECK(told(typing::choice_typed({.list = {{"yes", "Yes"}, {"no", "No"}}}, typed)) == "none");
    CHECK(told(typing::choice_typed({.list = {{"many", "None of these: many VMs"}, {"unknown", ""}}}, typed)) ==
          "unknown");
    CHECK(told(typing::choice_typed({.list = {{"unknown", "I can't tell"}, {"slow-backup", "", true}}}, typed)) ==
          "none");
}

TEST_CASE("a key is said in more than its word") {
    CHECK(typing::key_said_by(typing::letters_of("Go back")) == "b");
    CHECK(typing::key_said_by(typing::letters_of("back, please")) == "b");
    CHECK(typing::key_said_by(typing::letters_of("Please go back.")) == "b");
    CHECK(typing::key_said_by(typing::letters_of("undo that")) == "u");
    CHECK(typing::key_said_by(typing::letters_of("start over")) == "r");
    CHECK(typing::key_said_by(typing::letters_of("why?")) == "?");
    CHECK(typing::key_said_by(typing::letters_of("please")).empty());
    CHECK(typing::key_said_by(typing::letters_of("the backup is back")).empty());
}

TEST_CASE("who does not understand a question says so in many ways") {
    for (const char* text : {"what?", "I don't understand", "I don\u2019t understand.", "huh", "how do I find out?",
                             "explain", "What does that mean?"}) {
        CAPTURE(text);
        CHECK(typing::asks_back(typing::letters_of(text)));
    }
    CHECK_FALSE(typing::asks_back(typing::letters_of("what the portal shows")));
}

TEST_CASE("what somebody cannot do is understood with dashes or blanks, and several at once") {
    const auto limits = [](std::string_view text) {
        std::string out;
        for (const Limit limit : typing::limits_typed(text)) {
            out += fmt::format("{} ", word(limit).id);
        }
        return out;
    };

    CHECK(limits("no-restart") == "no-restart ");
    CHECK(limits("--No-Restart") == "no-restart ");
    CHECK(limits("no guest access") == "no-guest-access ");
    CHECK(limits("--no-restart --no-guest-access") == "no-restart no-guest-access ");
    CHECK(limits("no restart, no owner rights and no guest access") == "no-restart no-owner-rights no-guest-access ");
    CHECK(limits("I have no access to the VM") == "no-guest-access ");
    CHECK(limits("I'm not an owner.") == "no-owner-rights ");
    CHECK(limits("no restart and").empty());
    CHECK(limits("no restart please").empty());
    CHECK(limits("").empty());
}

TEST_CASE("y is yes and n is no, although \"not yet\" begins so too") {
    const typing::Choices worked{.list = {{"yes", "Yes"}, {"no", "No"}, {"not-yet", "Not yet"}}};

    CHECK(told(typing::choice_typed(worked, "y")) == "yes");
    CHECK(told(typing::choice_typed(worked, "N")) == "no");
    CHECK(told(typing::choice_typed(worked, "not")) == "not-yet");
}

}  // namespace vmbackup_diag::tests::typed_test
