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

TEST_CASE("what an agent recovered from is past") {
    const std::string error = "2026-08-01T00:55:14.000002Z ERROR ExtHandler Error fetching the goal state: Timeout\n";
    const std::string recovered =
        "2026-08-01T00:55:20.000003Z INFO ExtHandler Fetching the goal state recovered from previous errors.\n";

    const evidence::Evidence seen = evidence_of(error + recovered);

    CHECK(seen.relevant == std::string(error.size() - 1, ' ') + "\n" + recovered);
    CHECK(seen.words == "");
    CHECK(evidence_of(recovered + error).words == error.substr(0, error.size() - 1) + " ");
}

}  // namespace vmbackup_diag::tests::logs_test
