// What was last checked more than half a year ago, or on a day to come, earns a warning, and no more than that.
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"
#include "support/temporary.hpp"

namespace vmbackup_diag::tests::freshness_test {
namespace {

/// On a day that many days after 2026-11-01.
outside::Surroundings after(int days) {
    outside::Surroundings surroundings;
    surroundings.today = [days] {
        using namespace std::chrono;
        return sys_days(2026y / November / 1) + std::chrono::days(days);
    };
    return surroundings;
}

/// What lint says of a base whose sources were all checked on 2026-11-01, on a day that many days later.
Outcome lint_after(int days) {
    return run({"kb", "lint", "--no-builtin-kb", VMBACKUP_DIAG_TESTS "/knowledge/small.json"}, "", after(days));
}

}  // namespace

TEST_CASE("knowledge is fresh for 180 days") { CHECK_THAT(lint_after(180).output, StartsWith("No problems")); }

TEST_CASE("knowledge that nobody checked for longer is still valid, with a warning for each source") {
    const Outcome outcome = lint_after(181);

    const std::string file = VMBACKUP_DIAG_TESTS "/knowledge/small.json";
    const std::string what =
        ": warning: last checked on 2026-11-01, 181 days ago; hold it against its source, and put the day of that\n";
    CHECK(outcome.output == file + "#/errors/0/sources/0/checked" + what + file + "#/links/0/checked" + what + file +
                                "#/signatures/0/sources/0/checked" + what + "3 problems.\n");
    CHECK(outcome.status == 0);
}

TEST_CASE("tomorrow has begun somewhere, but nothing was checked the day after") {
    CHECK_THAT(lint_after(-1).output, StartsWith("No problems"));

    const Outcome outcome = lint_after(-2);

    const std::string file = VMBACKUP_DIAG_TESTS "/knowledge/small.json";
    const std::string what =
        ": warning: checked on 2026-11-01, a day to come; put the day on which it was held against its source\n";
    CHECK(outcome.output == file + "#/errors/0/sources/0/checked" + what + file + "#/links/0/checked" + what + file +
                                "#/signatures/0/sources/0/checked" + what + "3 problems.\n");
    CHECK(outcome.status == 0);
}

TEST_CASE("who writes an overlay is told of its age, and not of that of the knowledge below it") {
    const TemporaryFolder temporary;
    const fs::path file = temporary / "mine.json";
    write_text(file, R"({"links": [{"id": "moon", "title": "The moon", "url": "https://example.com/moon",
                                    "checked": "2026-11-01", "general": true}]})");
    const std::string mine = file.string() + "#/links/0/checked: warning: ";

    CHECK(run({"kb", "lint", file.string()}, "", after(1000)).output ==
          mine + "last checked on 2026-11-01, 1000 days ago; hold it against its source, and put the day of that\n" +
              "1 problem.\n");
    CHECK(run({"kb", "lint", file.string()}, "", after(-1000)).output ==
          mine + "checked on 2026-11-01, a day to come; put the day on which it was held against its source\n" +
              "1 problem.\n");
    CHECK_THAT(run({"kb", "lint"}, "", after(1000)).output, ContainsSubstring("built-in#/entries/AllocationFailed"));
}

}  // namespace vmbackup_diag::tests::freshness_test
