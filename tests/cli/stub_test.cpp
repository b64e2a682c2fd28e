// A stub is a whole overlay as it stands: it has no problem, and its code is known from then on.
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

    CHECK_THAT(run({"kb", "lint", file.string()}).output, StartsWith("No problems in "));
    CHECK(run({"--kb", file.string(), "UserErrorVmIsOnTheMoon"}).status == 0);
}

TEST_CASE("a stub fits a knowledge base that has none of what the built-in one has") {
    const TemporaryFolder temporary;
    const fs::path file = temporary / "mine.json";
    const std::string base = VMBACKUP_DIAG_TESTS "/knowledge/small.json";

    write_text(file, run({"kb", "stub", "UserErrorVmIsOnTheMoon", "--no-builtin-kb", "--kb", base}).output);

    CHECK(run({"kb", "lint", "--no-builtin-kb", base, file.string()}).output ==
          "No problems in 2 entries, 1 fixes and 1 guides.\n");
}

}  // namespace vmbackup_diag::tests::stub_test
