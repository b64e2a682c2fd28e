// A knowledge base counted through.
#include "vmbackup_diag/survey/statistics.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "support/catch.hpp"
#include "support/guides.hpp"

namespace vmbackup_diag::tests::statistics_test {
namespace {

std::string listed(const std::vector<Count>& counts) {
    std::string out;
    for (const Count& count : counts) {
        out += count.count == 0 ? "" : fmt::format("{} {}\n", count.count, count.of);
    }
    return out;
}

std::string shown(const Questions& questions) {
    return fmt::format("{} to {}, median {}, mean {:.2f}", questions.min, questions.max, questions.median,
                       questions.mean);
}

}  // namespace

TEST_CASE("each entry counts once in its category, and in both systems where it is of both") {
    const Guides guides(R"({
        "errors": [{"id": "UserErrorA"}, {"id": "UserErrorB", "os": ["linux"]},
                   {"id": "UserErrorC", "os": ["windows"], "category": "network"}],
        "fixes": [{"id": "mend"}, {"id": "spare"}], "signatures": [{"id": "log", "text": "a log line", "entry": "UserErrorA"}]})");

    const Statistics counted = survey::statistics(guides.knowledge());

    CHECK(counted.entries == 3);
    CHECK(listed(counted.lists) == "3 errors\n2 fixes\n1 signatures\n");
    CHECK(listed(counted.by_kind) == "3 error\n");
    CHECK(listed(counted.by_category) == "2 vm-agent\n1 network\n");
    CHECK(listed(counted.by_os) == "2 windows\n2 linux\n");
}

TEST_CASE("what can be acted on has a command to type, and in each of its fixes one that shows that it worked") {
    const Guides guides(R"({"errors": [
        {"id": "UserErrorNone"},
        {"id": "UserErrorPortal", "causes": [{"id": "a", "text": "A.", "likelihood": "common", "fix": "click"}]},
        {"id": "UserErrorTyped", "causes": [{"id": "a", "text": "A.", "likelihood": "common", "fix": "type"}]},
        {"id": "UserErrorBoth", "causes": [{"id": "a", "text": "A.", "likelihood": "common", "fix": "type"},
                                           {"id": "b", "text": "B.", "likelihood": "rare", "fix": "mend"}]}],
        "fixes": [{"id": "mend"},
                  {"id": "click", "steps": [{"text": "Click.", "shell": "portal", "command": "Vault > Jobs"}],
                   "verify": {"text": "See.", "shell": "portal", "command": "Vault > Jobs"}},
                  {"id": "type", "steps": [{"text": "Type.", "shell": "bash", "command": "true"}],
                   "verify": {"text": "See.", "shell": "bash", "command": "true"}}]})");

    const Statistics counted = survey::statistics(guides.knowledge());

    CHECK(counted.with_command == 2);
    CHECK(counted.with_verification == 2);
    CHECK(counted.fixes_with_command == 1);
}

TEST_CASE("an entry is as long as its words and those of its fixes, each once, without the commands") {
    const Guides guides(R"({"errors": [{"id": "UserErrorA", "title": "It failed", "summary": "It did fail.", "causes": [
            {"id": "a", "text": "It broke.", "likelihood": "common", "fix": "mend"},
            {"id": "b", "text": "It  rotted.", "likelihood": "rare", "fix": "mend"}]}],
        "fixes": [{"id": "mend", "title": "Mend it", "verify": {"text": "Look."},
                   "steps": [{"text": "Mend it at once.", "shell": "bash", "command": "a b c"}]}]})");

    CHECK(survey::statistics(guides.knowledge()).median_words == 2 + 3 + 2 + 2 + 2 + 1 + 4);
}

TEST_CASE("its age is that of the sources, of which not each carries a date of its own") {
    const Guides guides(R"({"errors": [
        {"id": "UserErrorA", "sources": [{"what": "a page", "checked": "2026-11-02", "edition": "2024-05-01"},
                                         {"what": "a test", "checked": "2026-11-20"}]},
        {"id": "UserErrorB", "sources": [{"what": "a page", "checked": "2026-10-30", "edition": "2025-07-09"}]}]})");

    const Statistics counted = survey::statistics(guides.knowledge());

    CHECK(counted.with_source == 2);
    CHECK(counted.oldest_check == "2026-10-30");
    CHECK(counted.newest_check == "2026-11-20");
    CHECK(counted.oldest_edition == "2024-05-01");
    CHECK(counted.median_edition == "2025-07-09");
}

TEST_CASE("a guide tells how many questions it asks, to each fix from the start, and what it can lead to") {
    const Guides guides(R"({"guides": [{"id": "start", "root": "os", "nodes": [
            {"id": "os", "question": {"answers": {"windows": "mend", "linux": "deeper"}}},
            {"id": "deeper", "question": {"answers": {"yes": "spare", "no": "end"}}},
            {"id": "mend", "fix": "mend", "then": "end"}, {"id": "spare", "fix": "spare", "then": "end"},
            {"id": "end", "escalate": "ask"}]}],
        "fixes": [{"id": "mend"}, {"id": "spare"}], "escalations": [{"id": "ask"}]})");

    const Statistics counted = survey::statistics(guides.knowledge());

    REQUIRE(counted.guides.size() == 1);
    CHECK(shown(counted.guides[0].questions) == "1 to 2, median 1, mean 1.50");
    CHECK(counted.guides[0].outcomes == 3);
    REQUIRE(counted.questions_to_a_fix);
    CHECK(shown(*counted.questions_to_a_fix) == "1 to 2, median 2, mean 1.50");
}

TEST_CASE("a base that has nothing is counted as well, and has no way to a fix") {
    const Statistics counted = survey::statistics(Knowledge{});

    CHECK(counted.entries == 0);
    CHECK(listed(counted.lists) == "");
    CHECK(counted.oldest_check == "");
    CHECK(counted.median_words == 0);
    CHECK_FALSE(counted.questions_to_a_fix);
}

}  // namespace vmbackup_diag::tests::statistics_test
