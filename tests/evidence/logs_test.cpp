// A log is known by the form of its lines, and its end may tell more than any of them.
#include "support/catch.hpp"
#include "support/evidence.hpp"

namespace vmbackup_diag::tests::logs_test {

TEST_CASE("a log is known by the form of its lines") {
    struct Example {
        const char* text;
        const char* kind;
        const char* context;
    };
    const auto [text, kind, context] = GENERATE(values<Example>({
        {"2026-08-01T00:55:12.104567Z INFO ExtHandler ExtHandler Azure Linux Agent\nTraceback\n  File\n  File\n",
         "agent-log", "os = linux\n"},
        {"2021/01/12 16:35:45.123456 ERROR ExtHandler failed\n", "agent-log", "os = linux\n"},
        {"[00000011] 2026-08-01T02:00:00Z [INFO]  Azure Guest Agent Starting\n", "agent-log", "os = windows\n"},
        {"[00000023] [08/01/2026 02:01:00.66] [WARN]  Retrying in 5 seconds\n", "agent-log", "os = windows\n"},
        {"2026-08-01 02:00:05.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]starting\n", "extension-log",
         "os = linux\n"},
        {"2026/08/01 02:00:06.200001  Info  Aquiring lock succeeded\n", "extension-log", "os = linux\n"},
        {"Sat Aug  1 02:00:02 UTC 2026- python version unknown\n", "extension-log", "os = linux\n"},
        {"2026-08-01T02:05:41.1234567Z [Error]: Snapshot failed\n", "extension-log", "os = windows\n"},
        {"Log Name:      Application\nSource:        VSS\nEvent ID:      8193\n", "event-log", "os = windows\n"},
        {"It hangs, and then the log says\n\nsomething like\n2026-08-01T00:55:12.1Z INFO ExtHandler x\nmany times\n",
         "text", ""},
        {"2026-08-01T00:55:12.104567Z INFO\n", "text", ""},
    }));
    CAPTURE(text);

    const evidence::Evidence seen = evidence_of(text);

    CHECK(seen.kind == kind);
    CHECK(shown(seen.context) == context);
}

TEST_CASE("a log that ends before the file systems are thawed proves a hang") {
    const std::string line = "2026-08-01 02:00:06.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]";

    CHECK(proven(evidence_of(line + "starting\n" + line + "proceeded for accepting signals\n\n")) ==
          "NoExtensionStatusButStatusBlobAvailable at 2:77 by signature: proceeded for accepting signals\n");
    CHECK(proven(evidence_of(line + "proceeded for accepting signals\n" + line + "ended\n")).empty());
}

TEST_CASE("a log that may go on proves no hang") {
    const std::string log =
        "2026-08-01 02:00:06.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]proceeded for accepting signals\n";

    CHECK(proven(evidence_so_far(log)).empty());
    CHECK(evidence_so_far(log).kind == "extension-log");
}

TEST_CASE("what stands up to a failed run is past where a later run succeeded, or failed on a later day") {
    const auto run = [](std::string_view time, std::string_view report) {
        return fmt::format("{}.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]Enable,{},False\n", time,
                           report);
    };
    const std::string failed = run("2026-08-01 02:00:06", "error,121,freeze failed for some mount");
    struct Example {
        std::string later;
        std::size_t past;
        const char* proves;
    };
    const auto [later, past, proves] = GENERATE_COPY(values<Example>({
        {run("2026-08-01 02:00:30", "success,1,Enable Succeeded"), failed.size() - 1,
         "note: line 2 reports a later success: what stands up to line 1 is past\n"},
        {run("2026-08-02 02:00:06", "error,76,no network"), failed.size() - 1,
         "note: line 2 reports a failure on a later day: what stands up to line 1 is past\n"},
        {run("2026-08-02 02:00:06", "error,76,no network") + run("2026-08-02 02:05:06", "error,76,no network"),
         failed.size() - 1, "note: line 3 reports a failure on a later day: what stands up to line 1 is past\n"},
        {run("2026-08-01 02:00:30", "error,76,no network"), 0, ""},
        {run("2026-08-01 02:00:30", "success,4,Transitioning state in extension"), 0, ""},
        {run("2026-07-31 02:00:06", "success,1,Enable Succeeded"), 0, ""},
        {"2026-08-02 02:00:06.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]Enable began\n", 0, ""},
    }));
    CAPTURE(later);

    const evidence::Evidence seen = evidence_of(failed + later);

    CHECK(seen.past == past);
    CHECK(proven(seen) == proves);
    CHECK(evidence::without_past(seen) == std::string(past, ' ') + (failed + later).substr(past));
}

TEST_CASE("what an agent recovered from is past") {
    const std::string error = "2026-08-01T00:55:14.000002Z ERROR ExtHandler Error fetching the goal state: Timeout\n";
    const std::string recovered =
        "2026-08-01T00:55:20.000003Z INFO ExtHandler Fetching the goal state recovered from previous errors.\n";

    const evidence::Evidence seen = evidence_of(error + recovered);

    CHECK(seen.relevant == std::string(error.size() - 1, ' ') + "\n" + recovered);
    CHECK(seen.words == "");
    CHECK(proven(seen) == "note: line 2 says that the agent recovered: what kept it from the host before is past\n");
    CHECK(evidence_of(recovered + error).words == error.substr(0, error.size() - 1) + " ");
    CHECK(proven(evidence_of(recovered + error)).empty());
}

TEST_CASE("an agent that recovered has reached the host in every way, and what else failed stays") {
    const std::string host =
        "2026-08-01T01:00:15.000001Z WARNING ExtHandler HostGAPlugin: Exception Get API versions: IOError\n";
    const std::string disk = "2026-08-01T01:00:16.000001Z ERROR ExtHandler [Errno 28] No space left on device\n";
    const std::string recovered =
        "2026-08-01T02:00:00.000003Z INFO ExtHandler Fetching the goal state recovered from previous errors.\n";

    CHECK(evidence_of(host + disk + recovered).relevant == std::string(host.size() - 1, ' ') + "\n" + disk + recovered);
}

}  // namespace vmbackup_diag::tests::logs_test
