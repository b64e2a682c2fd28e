// What people type for an answer: its number, its id or a start of it, its words, and the many ways to be in doubt.
#include "cli/typed.hpp"

#include "support/catch.hpp"

namespace vmbackup_diag::tests::typed_test {
namespace {

const std::vector<render::Choice> choices{{"agent-ready", "Running, and Agent status Ready"},
                                          {"agent-missing", "It is missing"},
                                          {"stopped", "Stopped (deallocated)"},
                                          {"unknown", "I can't tell"}};

std::string told(const cli::Typed& typed) {
    return typed.several ? "several" : typed.id.empty() ? "none" : std::string(typed.id);
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
        {"agent", "several"},
        {"stopped deallocated", "stopped"},
        {"running and agent status ready", "agent-ready"},
        {"It is missing.", "agent-missing"},
        {"running", "none"},
    }));
    CAPTURE(typed);

    CHECK(told(cli::choice_typed(choices, typed)) == meant);
}

TEST_CASE("whoever cannot tell says so in many ways, and is understood where that is an answer") {
    const std::string typed = GENERATE(values<std::string>({"I can't tell", "i cant tell", "can't tell", "I don't know",
                                                            "don\u2019t know", "dunno", "Not sure.", "no idea"}));
    CAPTURE(typed);

    CHECK(told(cli::choice_typed(choices, typed)) == "unknown");
    CHECK(told(cli::choice_typed({{"yes", "Yes"}, {"no", "No"}}, typed)) == "none");
}

TEST_CASE("y is yes and n is no, although \"not yet\" begins so too") {
    const std::vector<render::Choice> worked{{"yes", "Yes"}, {"no", "No"}, {"not-yet", "Not yet"}};

    CHECK(told(cli::choice_typed(worked, "y")) == "yes");
    CHECK(told(cli::choice_typed(worked, "N")) == "no");
    CHECK(told(cli::choice_typed(worked, "not")) == "not-yet");
}

}  // namespace vmbackup_diag::tests::typed_test
