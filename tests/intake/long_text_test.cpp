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
    const std::string failure =
        " 02:00:10.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]Enable,error,121,T:S Enable failed with "
        "error: freeze failed for some mount StatusCode.FailedRetryableFsFreezeFailed,False\n";
    const std::string failed = "2026-08-01" + failure;
    const std::string failed_later = "2026-08-03" + failure;
    const std::string other =
        "2026-08-01 02:00:20.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]The command is being validated\n";
    const std::string succeeded =
        "2026-08-02 02:00:10.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]Enable,success,1,Enable "
        "Succeeded\n";

    const Outcome still = run({"diagnose", "-"}, made_long(failed, other));
    const Outcome past = run({"diagnose", "-"}, made_long(failed, other) + succeeded);
    const Outcome again = run({"diagnose", "-"}, made_long(failed, other) + succeeded + failed_later);

    CHECK(first_line(still.output) == "UserErrorFsFreezeFailed");
    CHECK(first_line(past.output) == "Not certain. It may be:");
    CHECK_THAT(past.errors, Catch::Matchers::Contains("up to the failure on line 1 is past"));
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
    const std::string goes_on_with =
        "2026-08-02 02:00:20.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]The command is being validated\n";
    const Outcome goes_on = run({"diagnose", "-"}, log + freezes + goes_on_with + end);

    CHECK(first_line(hangs.output) == "NoExtensionStatusButStatusBlobAvailable");
    CHECK_THAT(hangs.output,
               Catch::Matchers::Contains(fmt::format("stands in the input, line {}, column 77", lines_of(log) + 1)));
    CHECK(first_line(goes_on.output) == "No known error in the input.");
}

TEST_CASE("what the agent recovered from is past, however long its log is") {
    const std::string host =
        "2026-08-01T01:00:15.000001Z ERROR Daemon Daemon Protocol endpoint not found: WireProtocol\n";
    const std::string other = "2026-08-01T01:00:17.000001Z INFO ExtHandler ExtHandler Distro: ubuntu-22.04; secure\n";
    const std::string recovered =
        "2026-08-01T02:00:00.000003Z INFO ExtHandler Fetching the goal state recovered from previous errors.\n";

    const Outcome still = run({"diagnose", "-"}, made_long(host, other));
    const Outcome past = run({"diagnose", "-"}, made_long(host, other) + recovered);

    CHECK(first_line(still.output) == "agent-linux-wireserver");
    CHECK(first_line(past.output) == "No known error in the input.");
    CHECK_THAT(past.errors, Catch::Matchers::Contains("what kept it from the host before is past"));
}

TEST_CASE("the times of the lines say what is past, in whatever order the files of a long log stand") {
    const auto of_extension = [](std::string_view time, std::string_view message) {
        return fmt::format("{}.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]{}\n", time, message);
    };
    const std::string failed = of_extension("2026-08-01 02:00:10",
                                            "Enable,error,121,T:S Enable failed with error: freeze failed for some "
                                            "mount StatusCode.FailedRetryableFsFreezeFailed,False");
    const std::string succeeded = of_extension("2026-08-03 02:00:10", "Enable,success,1,Enable Succeeded");
    const std::string other = of_extension("2026-08-01 02:00:05", "The command is being validated");
    const std::string later = of_extension("2026-08-03 02:00:20", "The command is being validated");

    const Outcome past = run({"diagnose", "-"}, succeeded + made_long("", later) + other + failed);
    const Outcome still = run({"diagnose", "-"}, made_long(failed, other));
    const Outcome host = run({"diagnose", "-"},
                             "2026-08-03T01:00:15.000001Z ERROR Daemon Daemon Protocol endpoint not found: "
                             "WireProtocol\n" +
                                 made_long("", "2026-08-01T01:00:17.000001Z INFO ExtHandler ExtHandler Up\n") +
                                 "2026-08-01T02:00:00.000003Z INFO ExtHandler Fetching the goal state recovered from "
                                 "previous errors.\n");

    CHECK(first_line(past.output) == "Not certain. It may be:");
    CHECK_THAT(past.errors, Catch::Matchers::Contains("line 1 reports a later success"));
    CHECK(first_line(still.output) == "UserErrorFsFreezeFailed");
    CHECK(first_line(host.output) == "agent-linux-wireserver");
}

TEST_CASE("what is past in a long log is known between other logs, and with something in front of each line") {
    const std::string cron = "Aug  1 01:00:00 web01 CRON[7]: (root) CMD (run-parts /etc/cron.hourly)\n";
    const std::string form = " 02:00:10.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]";
    const char* prefix = GENERATE("", "> ", "12:", "Aug  1 02:00:00 web01 waagent[7]: ");
    CAPTURE(prefix);
    const std::string begin = made_long("", prefix + ("2026-08-01" + form) + "The command is being validated\n") + cron;
    const std::string failed = prefix + ("2026-08-01" + form) +
                               "Enable,error,121,T:S Enable failed with error: freeze failed for some mount "
                               "StatusCode.FailedRetryableFsFreezeFailed,False\n";
    const std::string succeeded = prefix + ("2026-08-03" + form) + "Enable,success,1,Enable Succeeded\n";

    const Outcome still = run({"diagnose", "--width", "200", "-"}, begin + failed);
    const Outcome past = run({"diagnose", "-"}, begin + failed + cron + succeeded);

    CHECK(first_line(still.output) == "UserErrorFsFreezeFailed");
    CHECK_THAT(still.output, Catch::Matchers::Contains(fmt::format("line {}, column ", lines_of(begin) + 1)));
    CHECK(first_line(past.output) == "Not certain. It may be:");
    CHECK_THAT(past.errors, Catch::Matchers::Contains("reports a later success"));
}

TEST_CASE("a healthy log of the agent on Windows offers nothing, however long it is") {
    const std::string healthy =
        "[00000012] [08/01/2026 02:00:11.00] [INFO]  GuestAgent - heartbeat sent. Status Ready\n"
        "[00000005] [08/01/2026 02:01:12.00] [HEART] WindowsAzureGuestAgent Heartbeat.\n";
    const bool is_long = GENERATE(false, true);
    CAPTURE(is_long);

    const std::string log = is_long ? made_long("", healthy) : healthy;

    CHECK(first_line(run({"diagnose", "-"}, log).output) == "No known error in the input.");
    CHECK(first_line(run({"diagnose", "-"}, "Why is my restore so slow?\n" + log).output) == "Not certain. It may be:");
}

TEST_CASE("a long text that is not of one log from its beginning is scanned, and nothing in it is past") {
    const std::string form = " 02:00:10.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]";
    const std::string of_both = "2026-08-01" + form + "The command is being validated\n" +
                                "Aug  1 01:00:00 web01 CRON[7]: (root) CMD (run-parts /etc/cron.hourly)\n";
    const std::string failed = "2026-08-01" + form +
                               "Enable,error,121,T:S Enable failed with error: freeze failed for some mount "
                               "StatusCode.FailedRetryableFsFreezeFailed,False\n";
    const std::string succeeded = "2026-08-03" + form + "Enable,success,1,Enable Succeeded\n";

    const Outcome outcome = run({"diagnose", "-"}, made_long("", of_both) + failed + succeeded);

    CHECK(first_line(outcome.output) == "UserErrorFsFreezeFailed");
    CHECK(outcome.errors.empty());
}

}  // namespace vmbackup_diag::tests::long_text_test
