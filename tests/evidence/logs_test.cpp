// A log is known by the form of its lines, and its end may tell more than any of them. What in it is past the times of
// its lines tell, whatever stands around them.
#include <sstream>

#include "support/catch.hpp"
#include "support/evidence.hpp"

namespace vmbackup_diag::tests::logs_test {
namespace {

std::string of_extension(std::string_view time, std::string_view message) {
    return fmt::format("{}.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]{}\n", time, message);
}

const std::string fails = of_extension("2026-08-01 02:00:06", "Enable,error,121,freeze failed for some mount,False");
const std::string succeeds = of_extension("2026-08-03 02:00:30", "Enable,success,1,Enable Succeeded,False");
const std::string freezes = of_extension("2026-08-01 02:00:06", "proceeded for accepting signals");

const std::string no_host = "2026-08-01T00:55:14.000002Z ERROR ExtHandler Error fetching the goal state: Timeout\n";
const std::string recovers =
    "2026-08-01T00:55:20.000003Z INFO ExtHandler Fetching the goal state recovered from previous errors.\n";
const std::string no_host_later = "2026-08-02T00:55:14.000002Z ERROR ExtHandler HostGAPlugin: Exception: Timeout\n";

/// Blanks in place of the text, except for the ends of its lines.
std::string blank(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c != '\n'; }, ' ');
    return text;
}

/// What is not past.
std::string now(const std::string& text) { return evidence_of(text).now.value_or(text); }

std::string with_in_front(std::string_view prefix, const std::string& text) {
    std::istringstream in(text);
    std::string out;
    for (std::string line; std::getline(in, line);) {
        out.append(prefix).append(line) += '\n';
    }
    return out;
}

constexpr auto prefixes = {"> ",
                           "        ",
                           "12:",
                           "    12\t",
                           "/var/log/azure/extension.log:12:",
                           "Aug  1 02:00:00 web01 python3[812]: ",
                           "2026-08-01T02:00:00.123456789Z stdout F ",
                           "MESSAGE=",
                           "web_1  | ",
                           "<li>"};

}  // namespace

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
        {"Aug 01 02:00:00 web01 python3[812]: 2026-08-01T00:55:12.104567Z INFO ExtHandler Azure Linux Agent\n",
         "agent-log", "os = linux\n"},
        {"> 2026-08-01 02:00:05.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]starting\n", "extension-log",
         "os = linux\n"},
        {"The log says 2026-08-01T00:55:12.1Z INFO ExtHandler x\nand then nothing more,\nwhich is bad\n", "text", ""},
    }));
    CAPTURE(text);

    const evidence::Evidence seen = evidence_of(text);

    CHECK(seen.kind == kind);
    CHECK(shown(seen.context) == context);
}

TEST_CASE("a log that ends before the file systems are thawed proves a hang") {
    const std::string starts = of_extension("2026-08-01 02:00:05", "starting");
    const char* end = GENERATE("", "\n\n", "root@web01:~# ", "```\n", "^C\n", "\nRegards\nBob\n",
                               "==> /var/log/waagent.log <==\n2026-08-01T03:00:00.1Z INFO ExtHandler Up\n",
                               "Aug  1 02:00:09 web01 CRON[1]: (root) CMD (run-parts /etc/cron.hourly)\n");
    CAPTURE(end);

    CHECK(proven(evidence_of(starts + freezes + end)) ==
          "NoExtensionStatusButStatusBlobAvailable at 2:77 by signature: proceeded for accepting signals\n");
    CHECK(proven(evidence_of(freezes + starts + end)).empty());
}

TEST_CASE("a log that ends in a freeze is known with something in front of each line") {
    const char* prefix = GENERATE(values(prefixes));
    const std::string log = of_extension("2026-08-01 02:00:05", "starting") + freezes;
    CAPTURE(prefix);

    CHECK_THAT(proven(evidence_of(with_in_front(prefix, log))),
               Catch::Matchers::StartsWith("NoExtensionStatusButStatusBlobAvailable at 2:"));
    CHECK(proven(evidence_of(with_in_front(prefix, freezes + of_extension("2026-08-01 02:00:09", "ended")))).empty());
}

TEST_CASE("a log that ends in a freeze is known as one line of JSON, and where its last line is broken in two") {
    CHECK(proven(evidence_of(R"({"log": "2026-08-01 02:00:05.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0])"
                             R"(starting\n2026-08-01 02:00:06.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0])"
                             R"(proceeded for accepting signals\n", "stream": "stderr"})")) ==
          "NoExtensionStatusButStatusBlobAvailable at 1:172 by signature: proceeded for accepting signals\n");
    CHECK(proven(evidence_of("2026-08-01 02:00:06.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0\n]proceeded "
                             "for\naccepting signals\n")) ==
          "NoExtensionStatusButStatusBlobAvailable at 2:2 by signature: proceeded for accepting signals\n");
    CHECK(proven(evidence_of("2026-08-01 02:00:06.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]proceeded "
                             "for acc\nepting signals")) ==
          "NoExtensionStatusButStatusBlobAvailable at 1:77 by signature: proceeded for accepting signals\n");
}

TEST_CASE("a log whose lines end with CR alone is read line by line") {
    const auto with_cr = [](std::string text) {
        std::ranges::replace(text, '\n', '\r');
        return text;
    };

    CHECK(proven(evidence_of(with_cr(fails + freezes))) ==
          "NoExtensionStatusButStatusBlobAvailable at 1:205 by signature: proceeded for accepting signals\n");
    CHECK(now(with_cr(fails + succeeds)) == std::string(fails.size(), ' ') + with_cr(succeeds));
}

TEST_CASE("a log that ends in a freeze is known in each form of its lines") {
    CHECK(proven(evidence_of("2026/08/01 02:00:10.1 Info proceeded for accepting signals\n")) ==
          "NoExtensionStatusButStatusBlobAvailable at 1:28 by signature: proceeded for accepting signals\n");
}

TEST_CASE("a log hangs where its last line by time does") {
    const std::string starts_later = of_extension("2026-08-02 02:00:05", "starting");

    CHECK(proven(evidence_of(starts_later + freezes)).empty());
    CHECK(proven(evidence_of(of_extension("2026-08-02 02:00:06", "proceeded for accepting signals") + fails)) ==
          "NoExtensionStatusButStatusBlobAvailable at 1:77 by signature: proceeded for accepting signals\n"
          "note: line 1 is the last one of a run that hangs, on a later day: what this log says up to the failure on "
          "line 2 is past\n");
}

TEST_CASE("a run that hangs makes past what failed on an earlier day, in whatever order the files of a log stand") {
    const std::string hangs = of_extension("2026-08-02 02:00:05", "starting") +
                              of_extension("2026-08-02 02:00:06", "proceeded for accepting signals");
    const std::string hangs_that_day = of_extension("2026-08-01 03:00:06", "proceeded for accepting signals");
    const std::string succeeds_between = of_extension("2026-08-01 02:10:00", "Enable,success,1,Enable Succeeded,False");

    CHECK(now(fails + hangs) == blank(fails) + hangs);
    CHECK(proven(evidence_of(fails + hangs)) ==
          "NoExtensionStatusButStatusBlobAvailable at 3:77 by signature: proceeded for accepting signals\n"
          "note: line 3 is the last one of a run that hangs, on a later day: what this log says up to the failure on "
          "line 1 is past\n");
    CHECK(now(hangs + fails) == hangs + blank(fails));
    CHECK(now(fails + hangs_that_day) == fails + hangs_that_day);
    CHECK(now(fails + succeeds_between + hangs_that_day) == blank(fails) + succeeds_between + hangs_that_day);
    CHECK(now(hangs + succeeds + fails) == hangs + succeeds + blank(fails));
    CHECK(evidence_so_far(fails + hangs).now == std::nullopt);
}

TEST_CASE("a log that may go on proves no hang") {
    CHECK(proven(evidence_so_far(freezes)).empty());
    CHECK(evidence_so_far(freezes).kind == "extension-log");
}

TEST_CASE("what stands up to a failed run is past where a later run succeeded, or failed on a later day") {
    const auto run = [](std::string_view time, std::string_view report) {
        return of_extension(time, fmt::format("Enable,{},False", report));
    };
    struct Example {
        std::string later;
        bool is_past;
        const char* proves;
    };
    const auto [later, is_past, proves] = GENERATE_COPY(values<Example>({
        {run("2026-08-01 02:00:30", "success,1,Enable Succeeded"), true,
         "note: line 2 reports a later success: what this log says up to the failure on line 1 is past\n"},
        {run("2026-08-02 02:00:06", "error,76,no network"), true,
         "note: line 2 reports a failure on a later day: what this log says up to the failure on line 1 is past\n"},
        {run("2026-08-02 02:00:06", "error,76,no network") + run("2026-08-02 02:05:06", "error,76,no network"), true,
         "note: line 3 reports a failure on a later day: what this log says up to the failure on line 1 is past\n"},
        {run("2026-08-01 02:00:30", "error,76,no network"), false, ""},
        {run("2026-08-01 02:00:30", "success,4,Transitioning state in extension"), false, ""},
        {run("2026-07-31 02:00:06", "success,1,Enable Succeeded"), false, ""},
        {of_extension("2026-08-02 02:00:06", "Enable began"), false, ""},
    }));
    CAPTURE(later);

    CHECK(now(fails + later) == (is_past ? blank(fails) : fails) + later);
    CHECK(proven(evidence_of(fails + later)) == proves);
}

TEST_CASE("the times of the lines say what is past, in whatever order the files of a log stand") {
    const std::string starts = of_extension("2026-08-01 02:00:05", "starting");
    const std::string starts_again = of_extension("2026-08-03 02:00:05", "starting");
    const std::string fails_between = of_extension("2026-08-02 02:00:06", "Enable,error,76,no network,False");
    const std::string fails_last = of_extension("2026-08-04 02:00:06", "Enable,error,76,no network,False");

    CHECK(now(starts_again + succeeds + starts + fails) == starts_again + succeeds + blank(starts + fails));
    CHECK(proven(evidence_of(starts_again + succeeds + starts + fails)) ==
          "note: line 2 reports a later success: what this log says up to the failure on line 4 is past\n");
    CHECK(now(starts_again + succeeds + fails_between + starts + fails) ==
          starts_again + succeeds + blank(fails_between + starts + fails));
    CHECK(now(fails_between + starts + fails + starts_again + succeeds) ==
          blank(fails_between + starts + fails) + starts_again + succeeds);
    CHECK(now(fails_last + starts + fails + fails_between) == fails_last + blank(starts + fails + fails_between));
    CHECK(now(succeeds + fails_last + fails) == succeeds + fails_last + blank(fails));
    CHECK(now(starts_again + starts + fails) == starts_again + starts + fails);
}

TEST_CASE("a log that goes back in time again and again tells nothing of what is past") {
    std::string log;
    for (int n = 0; n < 200; ++n) {
        log += of_extension("2026-08-02 02:00:05", "starting") + of_extension("2026-08-01 02:00:05", "starting");
    }

    CHECK(now(log + fails + succeeds) == log + fails + succeeds);
}

TEST_CASE("a log of many days whose newest line is its first one tells what is past") {
    std::string older;
    for (int month = 7; month > 2; --month) {
        for (int day = 31; day > 0; --day) {
            older += of_extension(fmt::format("2026-{:02}-{:02} 02:00:05", month, day), "starting");
        }
    }

    CHECK(now(succeeds + fails + older) == succeeds + blank(fails + older));
}

TEST_CASE("a log that hangs is known where its lines stand in reverse") {
    const std::string hangs = of_extension("2026-08-02 02:00:08", "proceeded for accepting signals") +
                              of_extension("2026-08-02 02:00:07", "fsfreeze mount :/") +
                              of_extension("2026-08-02 02:00:06", "starting");

    CHECK_THAT(proven(evidence_of(hangs + fails)),
               Catch::Matchers::StartsWith("NoExtensionStatusButStatusBlobAvailable at 1:77 by signature"));
    CHECK(now(hangs + fails) == hangs + blank(fails));
    CHECK(proven(evidence_of(of_extension("2026-08-02 02:00:09", "ended") + hangs)).empty());
}

TEST_CASE("a time that is later than now makes nothing past, and is compared with others of its kind alone") {
    using namespace std::chrono_literals;
    const auto now_on = [](std::chrono::sys_days today, const std::string& text) {
        const evidence::Evidence seen = evidence_on(today, text);
        return seen.now.value_or(seen.relevant);
    };
    const std::chrono::sys_days today = 2026y / 11 / 30;
    const std::string ahead = of_extension("2036-01-01 02:00:30", "Enable,success,1,Enable Succeeded,False");
    const std::string fails_ahead = of_extension("2036-01-01 02:00:06", "Enable,error,121,freeze failed,False");
    const std::string freezes_ahead = of_extension("2036-01-01 02:00:06", "proceeded for accepting signals");
    const std::string recovers_ahead =
        "2036-08-01T00:55:20.000003Z INFO ExtHandler Fetching the goal state recovered from previous errors.\n";

    CHECK(now_on(today, ahead + fails) == ahead + fails);
    CHECK(now_on({}, ahead + fails) == ahead + blank(fails));
    CHECK(now_on(2026y / 8 / 2, fails + succeeds) == blank(fails) + succeeds);
    CHECK(now_on(2026y / 8 / 1, fails + succeeds) == fails + succeeds);
    CHECK(now_on(today, fails_ahead + ahead) == blank(fails_ahead) + ahead);
    CHECK(now_on(today, recovers_ahead + no_host) == recovers_ahead + no_host);
    CHECK(evidence_on(today, freezes_ahead).observations.size() == 1);
    CHECK(evidence_on(today, freezes_ahead + of_extension("2026-08-01 02:00:05", "ended")).observations.empty());
    CHECK(now("2026-99-99 99:99:99.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]Enable,success,1,\n" +
              fails) ==
          "2026-99-99 99:99:99.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]Enable,success,1,\n" + fails);
}

TEST_CASE("a success within the second of the failure makes it past") {
    const auto at = [](std::string_view time, std::string_view report) {
        return fmt::format("2026-08-01 {} [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]Enable,{}\n", time,
                           report);
    };
    const std::string failed = at("02:00:10.0", "error,76,no network,False");
    const std::string succeeded = at("02:00:10.95", "success,1,Enable Succeeded,False");

    CHECK(now(failed + succeeded) == blank(failed + succeeded));
    CHECK(now(at("02:00:10.955", "error,76,no network,False") + succeeded) ==
          at("02:00:10.955", "error,76,no network,False") + succeeded);
}

TEST_CASE("what is past is known with something in front of each line") {
    const char* prefix = GENERATE(values(prefixes));
    CAPTURE(prefix);
    const auto past_with_prefix = [&](const std::string& past) { return with_in_front(prefix, blank(past)); };

    CHECK(now(with_in_front(prefix, fails + succeeds)) == past_with_prefix(fails) + with_in_front(prefix, succeeds));
    CHECK(evidence_of(with_in_front(prefix, no_host + recovers)).relevant ==
          past_with_prefix(no_host) + with_in_front(prefix, recovers));
}

TEST_CASE("what one machine reports makes nothing past that another one says") {
    struct Example {
        const char* one;
        const char* other;
    };
    const auto [one, other] = GENERATE(values<Example>({
        {"web01: ", "db01: "},
        {"Aug  1 09:00:00 web01 python3[812]: ", "Aug  1 09:00:01 db01 python3[90]: "},
        {"web01/extension.log:12:", "db01/extension.log:9:"},
        {R"({"host": "web01", "id": "7", "message": ")", R"({"host": "db01", "id": "8", "message": ")"},
        {"10.0.0.4: ", "10.0.0.5: "},
    }));
    CAPTURE(one, other);
    const std::string failed = with_in_front(one, fails);
    const std::string alone = with_in_front(one, no_host);
    const std::string hangs =
        with_in_front(other, of_extension("2026-08-02 02:00:06", "proceeded for accepting signals"));

    CHECK(now(failed + with_in_front(other, succeeds)) == failed + with_in_front(other, succeeds));
    CHECK(now(with_in_front(other, succeeds) + failed) == with_in_front(other, succeeds) + failed);
    CHECK(now(failed + hangs) == failed + hangs);
    CHECK(evidence_of(failed + hangs + with_in_front(one, succeeds)).observations.size() == 1);
    CHECK(now(failed + hangs + with_in_front(one, succeeds)) ==
          with_in_front(one, blank(fails)) + hangs + with_in_front(one, succeeds));
    CHECK(evidence_of(alone + with_in_front(other, recovers)).relevant == alone + with_in_front(other, recovers));
    CHECK(evidence_of(alone + with_in_front(other, recovers)).words == no_host + " ");
}

TEST_CASE("machines are told apart by what stands above their lines, and their lines without a form as well") {
    const std::string one = "web01 | CHANGED | rc=0 >>\n";
    const std::string other = "db01 | CHANGED | rc=0 >>\n";
    const std::string traceback = "Traceback (most recent call last):\n";
    const std::string starts = of_extension("2026-08-01 02:00:05", "starting");

    CHECK(now(one + fails + "\n" + other + succeeds) == one + fails + "\n" + other + succeeds);
    CHECK(now(one + fails + "\n" + one + succeeds) == one + blank(fails) + "\n" + one + succeeds);
    CHECK(now("web01: " + starts + "db01: " + succeeds + "web01: " + traceback + "web01: " + fails) ==
          "web01: " + starts + "db01: " + succeeds + "web01: " + traceback + "web01: " + fails);
}

TEST_CASE("the files of one log are of one machine, and so is what differs from line to line") {
    struct Example {
        const char* one;
        const char* other;
    };
    const auto [one, other] = GENERATE(values<Example>({
        {"/var/log/azure/extension.log.1:12:", "/var/log/azure/extension.log:9:"},
        {"Jul 31 02:00:00 web01 python3[812]: ", "Aug  1 02:00:00 web01 python3[813]: "},
        {"2026-08-01T02:00:00.1Z stdout F ", "2026-08-01T02:00:01.22Z stderr F "},
        {R"({"id": "a", "message": ")", R"({"id": "b", "message": ")"},
        {"> ", ""},
    }));
    CAPTURE(one, other);

    CHECK(now(with_in_front(one, fails) + with_in_front(other, succeeds)) ==
          with_in_front(one, blank(fails)) + with_in_front(other, succeeds));
}

TEST_CASE("what is past is known line by line, whatever other logs stand between") {
    const std::string cron = "Aug  1 01:00:00 web01 CRON[7]: (root) CMD (run-parts /etc/cron.hourly)\n";
    const std::string agent = "2026-08-01T00:55:12.1Z ERROR ExtHandler [Errno 28] No space left on device\n";
    const std::string traceback = "Traceback (most recent call last):\n  File \"main.py\", line 1\n";
    const std::string freeze = "2026/08/01 02:00:05.4  Error  freeze failed for some mount\n";
    const std::string starts = of_extension("2026-08-01 02:00:05", "starting");
    std::string crons;
    for (int n = 0; n < 300; ++n) {
        crons += cron;
    }

    CHECK(now(crons + fails + succeeds) == crons + blank(fails) + succeeds);
    CHECK(now(starts + cron + freeze + traceback + agent + fails + cron + succeeds) ==
          blank(starts) + cron + blank(freeze + traceback) + agent + blank(fails) + cron + succeeds);
    CHECK(now("UserErrorVmNotInDesirableState, as said.\n" + fails + succeeds) ==
          "UserErrorVmNotInDesirableState, as said.\n" + blank(fails) + succeeds);
    CHECK(now(succeeds + fails + "It still says ExtensionOperationFailed.\n") ==
          succeeds + blank(fails) + "It still says ExtensionOperationFailed.\n");
    CHECK(evidence_of(no_host + cron + recovers + fails).relevant == blank(no_host) + cron + recovers + fails);
}

TEST_CASE("what an agent recovered from is past") {
    const evidence::Evidence seen = evidence_of(no_host + recovers);

    CHECK(seen.relevant == blank(no_host) + recovers);
    CHECK(seen.words == "");
    CHECK(proven(seen) == "note: line 2 says that the agent recovered: what kept it from the host before is past\n");
    CHECK(evidence_of(no_host + "Traceback (most recent call last):\n" + recovers).words == "");
    CHECK(evidence_of(recovers + no_host_later).words == no_host_later + " ");
    CHECK(proven(evidence_of(recovers + no_host_later)).empty());
}

TEST_CASE("what came after the agent recovered is not past, in whatever order the files of its log stand") {
    const std::string seen = no_host_later + no_host + recovers;

    CHECK(evidence_of(seen).relevant == no_host_later + blank(no_host) + recovers);
    CHECK(proven(evidence_of(seen)) ==
          "note: line 3 says that the agent recovered: what kept it from the host before is past\n");
    CHECK(evidence_of(no_host_later + recovers).relevant == no_host_later + recovers);
    CHECK(proven(evidence_of(no_host_later + recovers)).empty());
    CHECK(evidence_of(recovers + no_host).relevant == recovers + blank(no_host));
}

TEST_CASE("an agent that recovered has reached the host in every way, and what else failed stays") {
    const std::string host =
        "2026-08-01T01:00:15.000001Z WARNING ExtHandler HostGAPlugin: Exception Get API versions: IOError\n";
    const std::string disk = "2026-08-01T01:00:16.000001Z ERROR ExtHandler [Errno 28] No space left on device\n";
    const std::string recovered =
        "2026-08-01T02:00:00.000003Z INFO ExtHandler Fetching the goal state recovered from previous errors.\n";

    CHECK(evidence_of(host + disk + recovered).relevant == blank(host) + disk + recovered);
}

TEST_CASE("of a log only the lines that tell of trouble are looked at for words") {
    const std::string healthy = of_extension("2026-08-03 02:00:05", "The command snapshot is being validated") +
                                "2026/08/03 02:00:06.2  Info  Aquiring lock succeeded\n" + succeeds;
    const std::string trouble = of_extension("2026-08-03 02:00:09", "Unable to reach the storage account");

    CHECK(evidence_of(healthy).words == "");
    CHECK(evidence_of(healthy + trouble).words == trouble + " ");
    CHECK(evidence_of("My disk is full.\n" + healthy).words == "My disk is full.\n ");
    CHECK(evidence_of(fails + succeeds).words == "");
    CHECK(evidence_of("My disk is full.\n").words == std::nullopt);
}

TEST_CASE("of the logs on Windows only the lines that tell of trouble are looked at for words") {
    const std::string healthy = GENERATE(
        "[00000012] [08/01/2026 02:00:11.00] [INFO]  GuestAgent - heartbeat sent. Status Ready\n"
        "[00000005] [08/01/2026 02:01:12.00] [HEART] WindowsAzureGuestAgent Heartbeat.\n",
        "[00000011] 2026-08-01T02:00:00Z [INFO]  Azure Guest Agent Starting\n",
        "2026-08-01T02:00:13.1Z [Information]: SnapshotTask finished, FailureCount=0, WriterErrors: none\n");
    const std::string trouble = GENERATE("[00000018] 2026-08-01T02:00:40Z [WARN]  Could not retrieve the goal state\n",
                                         "2026-08-01T02:05:41.1234567Z [Error]: Snapshot went wrong\n");
    CAPTURE(healthy, trouble);

    CHECK(evidence_of(healthy).words == "");
    CHECK(evidence_of(healthy + trouble).words == trouble + " ");
    CHECK(evidence_of("Why is it slow?\n" + healthy).words == "Why is it slow?\n ");
}

}  // namespace vmbackup_diag::tests::logs_test
