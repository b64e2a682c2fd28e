// Each kind of value that a knowledge file may hold: what is expected, and what is said of something else.
#include "support/knowledge.hpp"

#include "support/catch.hpp"

namespace vmbackup_diag::tests::cursor_test {

TEST_CASE("a value of the wrong kind or form is told what was expected") {
    struct Example {
        std::string at;
        std::string json;
        std::string problem;
    };
    const auto [at, json, problem] = GENERATE(values<Example>({
        {"/links", "7", "expected a list, found number"},
        {"/links/0", "[]", "expected an object, found list"},
        {"/links/0/title", "null", "expected a string, found null"},
        {"/links/0/title", "\"\"", "expected a text of one line without control or invisible characters, found \"\""},
        {"/links/0/title", R"("a\nb")",
         "expected a text of one line without control or invisible characters, found \"a b\""},
        {"/links/0/title", R"("\u001b[31mred")",
         "expected a text of one line without control or invisible characters, found \"red\""},
        {"/links/0/title", R"("\u202egpj.exe")",
         "expected a text of one line without control or invisible characters, found \"gpj.exe\""},
        {"/links/0/id", "\"Agent\"", "expected a slug such as \"vm-agent\", found \"Agent\""},
        {"/links/0/id", "\"agent-\"", "expected a slug such as \"vm-agent\", found \"agent-\""},
        {"/links/0/id", "\"a--b\"", "expected a slug such as \"vm-agent\", found \"a--b\""},
        {"/links/0/url", "\"http://example.com\"",
         "expected an address that begins with https://, found \"http://example.com\""},
        {"/links/0/url", "\"https://a b\"", "expected an address that begins with https://, found \"https://a b\""},
        {"/links/0/checked", "\"22.11.2026\"", "expected a date such as \"2026-11-22\", found \"22.11.2026\""},
        {"/links/0/checked", "\"2026-02-29\"", "expected a date such as \"2026-11-22\", found \"2026-02-29\""},
        {"/links/0/checked", "\"2026-13-01\"", "expected a date such as \"2026-11-22\", found \"2026-13-01\""},
        {"/links/0/general", "\"yes\"", "expected true or false, found string"},
        {"/version", "\"1.0\"", "expected a year and month such as \"2026.11\", found \"1.0\""},
        {"/fixes/0/minutes", "0", "expected a whole number from 1 to 1440, found 0"},
        {"/fixes/0/minutes", "1.5", "expected a whole number from 1 to 1440, found 1.5"},
        {"/fixes/0/minutes", "18446744073709551615",
         "expected a whole number from 1 to 1440, found 18446744073709551615"},
        {"/fixes/0/minutes", "\"5\"", "expected a whole number from 1 to 1440, found string"},
        {"/fixes/0/rights", "[]", "expected a list of at least 1, found 0"},
        {"/fixes/0/os/1", "\"windows\"", "\"windows\" stands in the list twice"},
        {"/errors/0/id", "\"1Code\"", "expected a code such as \"UserErrorX\" or a slug, found \"1Code\""},
        {"/families/0/prefix", "\"User-\"", "expected letters only, found \"User-\""},
        {"/placeholders/0/characters", "\"-;\"", "expected some of the characters - _ . ( ), found \"-;\""},
        {"/guides/0/nodes/0/question/input", "\"texts\"",
         "expected one of choice, text, found \"texts\"; did you mean \"text\"?"},
        {"/errors/0/retry", "\"never\"", "expected one of safe, after-fix, no, found \"never\""},
        {"/fixes/0/steps/0/shell", "\"bsh\"",
         "expected one of powershell, cmd, bash, azure-cli, portal, found \"bsh\"; did you mean \"bash\"?"},
    }));
    CAPTURE(at, json);

    CHECK_THAT(problems_after({{at, json}}), ContainsSubstring("kb.json#" + at + ": error: " + problem + "\n"));
}

TEST_CASE("an id is as long as a text can hold it") {
    const std::string longest(100, 'a');
    const auto problems_of = [](const std::string& alias) {
        return problems_after({{"/errors/0/aliases", "[\"" + alias + "\"]"}});
    };

    CHECK(problems_of(longest).empty());
    CHECK(problems_of(longest + "a") ==
          "kb.json#/errors/0/aliases/0: error: expected a code such as \"UserErrorX\" or a slug, found \"" + longest +
              "a\"\n");
}

TEST_CASE("a key that is unknown or missing is told, with what may have been meant") {
    CHECK(problems_after({{"/links/0/titel", "\"x\""}}) ==
          "kb.json#/links/0/titel: error: unknown key \"titel\"; did you mean \"title\"?\n");
    CHECK(problems_after({{"/links/0/wholly-new", "1"}}) ==
          "kb.json#/links/0/wholly-new: error: unknown key \"wholly-new\"; the keys here are id, title, url, edition, "
          "checked, general\n");
    CHECK(problems_after({{"/links/0/url", ""}, {"/fixes/0/verify", ""}}) ==
          "kb.json#/links/0: error: the key \"url\" is missing\n"
          "kb.json#/fixes/0: error: the key \"verify\" is missing\n");
}

}  // namespace vmbackup_diag::tests::cursor_test
