// A log of any length is judged as a short one is: what is past in it does not count as what is wrong now.
#include <algorithm>

#include "support/catch.hpp"
#include "support/program.hpp"
#include "vmbackup_diag/evidence/evidence.hpp"

namespace vmbackup_diag::tests::long_text_test {
namespace {

/// The text, and then so many of the lines that it is no beginning any more.
std::string made_long(std::string text, std::string_view line) {
    while (text.size() <= evidence::longest_beginning) {
        text += line;
    }
    return text;
}

/// How many lines it has.
auto lines_of(const std::string& text) { return std::ranges::count(text, '\n'); }

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

TEST_CASE("a later success outweighs a failed run, however long the log is") {
    const std::string failed =
        "2026-08-01 02:00:10.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]Enable,error,121,T:S Enable "
        "failed "
        "with error: freeze failed for some mount StatusCode.FailedRetryableFsFreezeFailed,False\n";
    const std::string other =
        "2026-08-01 02:00:20.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]The command is being validated\n";
    const std::string succeeded =
        "2026-08-02 02:00:10.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]Enable,success,1,Enable "
        "Succeeded\n";

    const Outcome still = run({"diagnose", "-"}, made_long(failed, other));
    const Outcome past = run({"diagnose", "-"}, made_long(failed, other) + succeeded);
    const Outcome again = run({"diagnose", "-"}, made_long(failed, other) + succeeded + failed);

    CHECK(first_line(still.output) == "UserErrorFsFreezeFailed");
    CHECK(first_line(past.output) != "UserErrorFsFreezeFailed");
    CHECK_THAT(past.errors, Catch::Matchers::Contains("what stands up to line 1 is past"));
    CHECK(first_line(again.output) == "UserErrorFsFreezeFailed");
}

TEST_CASE("a log that ends before the file systems are frozen tells of a hang, however long it is") {
    const std::string other =
        "2026-08-01 02:00:20.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]The command is being validated\n";
    const std::string freezes =
        "2026-08-02 02:00:10.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]proceeded for accepting signals\n";
    const std::string log = made_long("", other);

    const auto* end = GENERATE("", "\n \n");

    const Outcome hangs = run({"diagnose", "--width", "200", "-"}, log + freezes + end);
    const Outcome goes_on = run({"diagnose", "-"}, log + freezes + other + end);

    CHECK(first_line(hangs.output) == "NoExtensionStatusButStatusBlobAvailable");
    CHECK_THAT(hangs.output,
               Catch::Matchers::Contains(fmt::format("stands in the input, line {}, column 77", lines_of(log) + 1)));
    CHECK(goes_on.status == 1);
}

TEST_CASE("what the agent recovered from is past, however long its log is") {
    const std::string host =
        "2026-08-01T01:00:15.000001Z ERROR Daemon Daemon Protocol endpoint not found: WireProtocol\n";
    const std::string other = "2026-08-01T01:00:17.000001Z INFO ExtHandler ExtHandler Distro: ubuntu-22.04; secure\n";
    const std::string recovered =
        "2026-08-01T02:00:00.000003Z INFO ExtHandler Fetching the goal state recovered from previous errors.\n";

    const Outcome still = run({"diagnose", "-"}, made_long(host, other));
    const Outcome past = run({"diagnose", "-"}, made_long(host, other) + recovered);

    CHECK(still.status == 0);
    CHECK(past.status == 1);
    CHECK_THAT(past.errors, Catch::Matchers::Contains("what kept it from the host before is past"));
}

}  // namespace vmbackup_diag::tests::long_text_test
