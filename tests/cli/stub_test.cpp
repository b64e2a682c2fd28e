// A stub is a whole overlay as it stands: it has no problem, and its code is known from then on.
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"
#include "support/temporary.hpp"

namespace vmbackup_diag::tests::stub_test {

TEST_CASE("the stub of an entry can be used as an overlay before it is filled in") {
    const TemporaryFolder temporary;
    const fs::path file = temporary / "mine.json";
    const cli::Surroundings today{.today = [] { return std::chrono::sys_days(std::chrono::days(20000)); }};

    write_text(file, run({"kb", "stub", "UserErrorVmIsOnTheMoon"}, "", today).output);

    CHECK_THAT(run({"kb", "lint", file.string()}).output, StartsWith("No problems in "));
    CHECK(run({"--kb", file.string(), "UserErrorVmIsOnTheMoon"}).status == 0);
}

}  // namespace vmbackup_diag::tests::stub_test
