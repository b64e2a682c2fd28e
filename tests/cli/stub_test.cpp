// A stub is a whole overlay as it stands: its code is known from then on, and what is to be filled in is told.
#include <regex>

#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"
#include "support/temporary.hpp"

namespace vmbackup_diag::tests::stub_test {

TEST_CASE("the stub of an entry can be used as an overlay before it is filled in") {
    const TemporaryFolder temporary;
    const fs::path file = temporary / "mine.json";
    const outside::Surroundings today{.today = [] { return std::chrono::sys_days(std::chrono::days(20000)); }};

    write_text(file, run({"kb", "stub", "UserErrorVmIsOnTheMoon"}, "", today).output);

    CHECK(run({"--kb", file.string(), "UserErrorVmIsOnTheMoon"}).status == 0);
    CHECK(run({"kb", "lint", file.string()}).status == 0);
}

TEST_CASE("what a stub leaves to be filled in is told until it is") {
    const TemporaryFolder temporary;
    const std::string file = (temporary / "mine.json").string();
    const outside::Surroundings today{.today = [] { return std::chrono::sys_days(std::chrono::days(20000)); }};
    const std::string stub = run({"kb", "stub", "UserErrorVmIsOnTheMoon"}, "", today).output;
    const auto waits = [&](const std::string& where, const std::string& text) {
        return file + "#/errors/0" + where + ": warning: \"" + text +
               "\" is what kb stub wrote, and waits to be filled in; write there what is so\n";
    };

    write_text(file, stub);
    CHECK(run({"kb", "lint", file}, "", today).output ==
          waits("/title", "What happened, in a few words") +
              waits("/summary", "What it means for the backup, in a sentence or two.") +
              waits("/causes/0/text", "Why it happens.") + waits("/sources/0/what", "where you know it from") +
              "4 problems.\n");

    write_text(file, std::regex_replace(stub, std::regex("What happened, in a few words"), "The VM is on the moon"));
    CHECK_THAT(run({"kb", "lint", file}, "", today).output, !ContainsSubstring("/title"));
}

TEST_CASE("a stub fits a knowledge base that has none of what the built-in one has") {
    const TemporaryFolder temporary;
    const fs::path file = temporary / "mine.json";
    const std::string base = VMBACKUP_DIAG_TESTS "/knowledge/small.json";

    write_text(file, run({"kb", "stub", "UserErrorVmIsOnTheMoon", "--no-builtin-kb", "--kb", base}).output);

    const Outcome outcome = run({"kb", "lint", "--no-builtin-kb", base, file.string()});
    CHECK(outcome.status == 0);
    CHECK_THAT(outcome.output, EndsWith("4 problems.\n"));
}

}  // namespace vmbackup_diag::tests::stub_test
