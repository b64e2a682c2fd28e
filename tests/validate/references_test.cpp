// Names and numbers belong to one entry, and a small base has nothing to complain about.
#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::references_test {
namespace {

/// Two more entries that answer to a number beside these words.
std::string problems_of_numbers(const std::string& one, const std::string& other) {
    const auto entry = [](const std::string& id, const std::string& number) {
        return changed({{"/id", "\"" + id + "\""},
                        {"/title", "\"" + id + "\""},
                        {"/summary", "\"" + id + ".\""},
                        {"/messages", ""},
                        {"/samples", "[\"" + id + "\"]"},
                        {"/numbers", "[" + number + "]"}},
                       nlohmann::json::parse(small_base)["errors"][0].dump());
    };
    return problems_after({{"/errors/1", entry("UserErrorA", one)}, {"/errors/2", entry("UserErrorB", other)}});
}

}  // namespace

TEST_CASE("the small base of the tests has no problem") { CHECK(problems_in({{"kb.json", small_base}}).empty()); }

TEST_CASE("a number belongs to one entry, unless other words stand beside it") {
    struct Example {
        const char* one;
        const char* other;
        bool clash;
    };
    const auto [one, other, clash] = GENERATE(values<Example>({
        {R"({"value": "0x80042306"})", R"({"value": "-2147212538"})", true},
        {R"({"value": "0x80042306"})", R"({"value": "0x80042307"})", false},
        {R"({"value": "7"})", R"({"value": "7", "beside": ["VSS"]})", false},
        {R"({"value": "7", "beside": ["status"]})", R"({"value": "7", "beside": ["VSS"]})", false},
        {R"({"value": "7", "beside": ["status", "vss"]})", R"({"value": "7", "beside": ["VSS"]})", true},
    }));
    CAPTURE(one, other);

    const std::string problems = problems_of_numbers(one, other);

    CHECK(problems.empty() != clash);
    if (clash) {
        CHECK_THAT(problems, ContainsSubstring("kb.json#/errors/2/numbers/0: error: the number ") &&
                                 ContainsSubstring(" is already one of \"UserErrorA\""));
    }
}

TEST_CASE("numbers that could not be read clash with nothing") {
    const std::string problems = problems_of_numbers(R"({"value": "x"})", R"({"value": "y"})");

    CHECK(problems ==
          "kb.json#/errors/1/numbers/0/value: error: expected a number such as \"0x80042306\" or \"-2147212538\", "
          "found \"x\"\n"
          "kb.json#/errors/2/numbers/0/value: error: expected a number such as \"0x80042306\" or \"-2147212538\", "
          "found \"y\"\n");
}

TEST_CASE("a family has one text, whatever letters its prefix is written in") {
    CHECK(problems_after({{"/families/1", R"({"prefix": "usererror", "text": "Another text."})"}}) ==
          "kb.json#/families/1/prefix: error: the prefix is already that of \"UserError\"; say it once, or say what is "
          "different here\n");
}

TEST_CASE("a question whose every answer leads to one place, with nothing learnt, is told") {
    const std::string question = R"({"text": "Is it so?", "why": "It may be.", "how": [{"text": "Look at it."}],
        "answers": [{"id": "yes", "label": "Yes", "to": "start"}, {"id": "no", "label": "No", "to": "start"},
                    {"id": "unknown", "label": "I can't tell", "to": "start"}]})";
    const Change asks{"/guides/0/nodes/0/question", question};
    const Change learns{"/guides/0/nodes/0/question/answers/0/facts", R"({"status": "ready"})"};
    const Change leads{"/guides/0/nodes/0/question/answers/1/to", R"("end")"};

    CHECK_THAT(problems_after({asks, learns}), !ContainsSubstring("every answer"));
    CHECK_THAT(problems_after({asks, leads}), !ContainsSubstring("every answer"));
    CHECK_THAT(
        problems_after({asks}),
        ContainsSubstring("kb.json#/guides/0/nodes/0/question/answers: error: every answer leads to \"start\", and "
                          "no fact is learnt; lead an answer elsewhere, or leave the question out\n"));
}

}  // namespace vmbackup_diag::tests::references_test
