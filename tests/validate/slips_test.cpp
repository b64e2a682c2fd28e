// Slips that a reader would meet are told; what only looks like one is left alone.
#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::slips_test {
namespace {

std::string problems_of_summary(const std::string& summary) {
    return problems_after({{"/errors/0/summary", nlohmann::json(summary).dump()}});
}

}  // namespace

TEST_CASE("a slip of the keyboard is told") {
    struct Example {
        const char* summary;
        const char* slip;
    };
    const auto [summary, slip] = GENERATE(values<Example>({
        {"The agent  is away.", "the text has two blanks side by side"},
        {" The agent is away.", "the text begins or ends with a blank"},
        {"The agent is away. ", "the text begins or ends with a blank"},
        {"The the agent is away.", "the word \"the\" is typed twice"},
        {"TODO: say what it is.", "\"TODO\" says that the text is not finished"},
        {"The agent is away", "the last sentence has no end"},
        {"Call `agent` at once.", "` is shown as it stands, since texts are not marked up"},
        {"The **agent** is away.", "** is shown as it stands, since texts are not marked up"},
        {"Azure CLI: list the jobs.", "the text begins with \"Azure CLI:\", which is said again before the command"},
        {"Portal: open the job.", "the text begins with \"Portal:\", which is said again before the command"},
    }));
    CAPTURE(summary);

    CHECK(problems_of_summary(summary) == std::string("kb.json#/errors/0/summary: error: ") + slip + "\n");
}

TEST_CASE("every slip of a text is told") {
    const std::string at = "kb.json#/errors/0/summary: error: ";

    CHECK(problems_of_summary("The the agent  is `away") ==
          at + "the text has two blanks side by side\n" + at +
              "` is shown as it stands, since texts are not marked up\n" + at + "the word \"the\" is typed twice\n" +
              at + "the last sentence has no end\n");
}

TEST_CASE("what only looks like a slip is none") {
    const std::string summary =
        GENERATE("Is it away? (It is.)", "He says \"it is away.\"", "Windows 10, 10 or 11.", "Look at it, it is away.",
                 "These are named so:", "In the portal: it is away.", "Linux: it is away.");
    CAPTURE(summary);

    CHECK(problems_of_summary(summary).empty());
    CHECK(problems_after({{"/guides/0/nodes/0/question/answers/0/label", R"("It is ready")"}}).empty());
}

TEST_CASE("a link leads nobody to a language of others, and to no address of old") {
    struct Example {
        const char* url;
        const char* problem;
    };
    const auto [url, problem] = GENERATE(values<Example>({
        {"https://learn.microsoft.com/azure/backup/x", ""},
        {"https://learn.microsoft.com/en-us/azure/backup/x", ""},
        {"https://runbooks.example/de-de/x", ""},
        {"https://learn.microsoft.com/de-de/azure/backup/x",
         "the page is in one language, \"de-de\"; leave the language out, so that everybody is led to their own"},
        {"https://docs.microsoft.com/azure/backup/x",
         "docs.microsoft.com only leads on; name the page on learn.microsoft.com"},
        {"https://learn.microsoft.com/x?WT.mc_id=y",
         "the address says who followed it; write the address of the page alone"},
        {"https://learn.microsoft.com/x#a#b", "an anchor is one # and a name; write the address of the page alone"},
        {"https://learn.microsoft.com/x#", "an anchor is one # and a name; write the address of the page alone"},
        {"https://learn.microsoft.com/x.", "the address ends with .; write the address of the page alone"},
        {"https://learn.mircosoft.com/x",
         "\"https://learn.mircosoft.com/\" is nearly \"https://learn.microsoft.com/\"; write the address of the page "
         "alone"},
    }));
    CAPTURE(url);
    const std::string expected = *problem == 0 ? "" : std::string("kb.json#/links/0/url: error: ") + problem + "\n";

    CHECK(problems_after({{"/links/0/url", nlohmann::json(url).dump()}}) == expected);
}

}  // namespace vmbackup_diag::tests::slips_test
