// How sure a diagnosis is, what comes first in it, and what it says of codes that nobody knows.
#include "vmbackup_diag/match/diagnosis.hpp"

#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::tests::match_diagnosis_test {
namespace {

const Guides& guides() {
    static const Guides guides(R"({"families": [{"prefix": "UserError", "text": "Yours."}], "errors": [
        {"id": "UserErrorVmNotReady", "phrases": ["not ready"], "messages": ["The VM is not ready for this"], "os": ["windows"]},
        {"id": "UserErrorSnapshotStuck1", "os": ["linux"]},
        {"id": "UserErrorSnapshotStuck2"},
        {"id": "UserErrorKeyVaultIsLockedForBackups"},
        {"id": "UserErrorWrapper", "wrapper": true}],
        "signatures": [{"id": "windows-log", "text": "WindowsAzureGuestAgent says no", "facts": {"os": "windows"}}]})");
    return guides;
}

std::string diagnosis_of(std::string_view text) { return told(diagnosed(guides().knowledge(), text)); }

}  // namespace

TEST_CASE("what was seen says how sure the diagnosis is") {
    struct Example {
        const char* text;
        const char* diagnosis;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"UserErrorVmNotReady", "identified\nexact UserErrorVmNotReady by code 1:1 UserErrorVmNotReady\n"},
        {"the vm is not ready for this",
         "identified\nhigh UserErrorVmNotReady by message 1:1 the vm is not ready for this by words 1:11 not ready\n"},
        {"it is not ready", "ambiguous\nmedium UserErrorVmNotReady by words 1:7 not ready\n"},
        {"hello", "unknown\n"},
    }));
    CAPTURE(text);

    CHECK(diagnosis_of(text) == expected);
}

TEST_CASE("a misspelt code is meant when it can be no other") {
    struct Example {
        const char* text;
        const char* diagnosis;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"UserErorVmNotReady", "identified\nhigh UserErrorVmNotReady by spelling 1:1 UserErorVmNotReady\n"},
        {"userrerrorvmnotready", "unknown\n"},
        {"UserErrorVmNotRaedy", "identified\nhigh UserErrorVmNotReady by spelling 1:1 UserErrorVmNotRaedy\n"},
        {"UserErrorVmNotReadyy", "identified\nhigh UserErrorVmNotReady by spelling 1:1 UserErrorVmNotReadyy\n"},
        {"UserErrorSnapshotStuck3",
         "ambiguous\nmedium UserErrorSnapshotStuck1 by spelling 1:1 UserErrorSnapshotStuck3\n"
         "medium UserErrorSnapshotStuck2 by spelling 1:1 UserErrorSnapshotStuck3\n"
         "? 1:1 UserErrorSnapshotStuck3, family UserError, near UserErrorSnapshotStuck1 UserErrorSnapshotStuck2\n"},
        {"UserErrorSnapshotStuc1",
         "ambiguous\nmedium UserErrorSnapshotStuck1 by spelling 1:1 UserErrorSnapshotStuc1\n"
         "medium UserErrorSnapshotStuck2 by spelling 1:1 UserErrorSnapshotStuc1\n"
         "? 1:1 UserErrorSnapshotStuc1, family UserError, near UserErrorSnapshotStuck1 UserErrorSnapshotStuck2 "
         "UserErrorVmNotReady\n"},
        {"UserErrorVmNotReady9",
         "ambiguous\nmedium UserErrorVmNotReady by spelling 1:1 UserErrorVmNotReady9\n"
         "? 1:1 UserErrorVmNotReady9, family UserError, near UserErrorVmNotReady UserErrorWrapper\n"},
        {"UserErrorKeyVolteIsLockedForBakups",
         "ambiguous\nmedium UserErrorKeyVaultIsLockedForBackups by spelling 1:1 UserErrorKeyVolteIsLockedForBakups\n"
         "? 1:1 UserErrorKeyVolteIsLockedForBakups, family UserError, near UserErrorKeyVaultIsLockedForBackups\n"},
    }));
    CAPTURE(text);

    CHECK(diagnosis_of(text) == expected);
}

TEST_CASE("an unknown code comes with its family and what is nearest") {
    CHECK(diagnosis_of("see\n UserErrorVmIsGoneAway") ==
          "unknown\n? 2:2 UserErrorVmIsGoneAway, family UserError, near UserErrorVmNotReady\n");
    CHECK(diagnosis_of("FrobnicatorGotJammed") == "unknown\n? 1:1 FrobnicatorGotJammed, family none, near\n");
}

TEST_CASE("the name of a cmdlet is no code, and says of itself what it is about") {
    CHECK(diagnosis_of("Get-AzFrobnicatorGotJammed") == "unknown\n");

    const Diagnosis diagnosis = diagnosed(builtin::knowledge, "Set-AzRecoveryServicesBackupProperty frobnicates");

    CHECK(diagnosis.unknown_codes.empty());
    REQUIRE(!diagnosis.matches.empty());
    CHECK(diagnosis.matches.front().entry->id.text == "vault-redundancy");
    CHECK(told(diagnosis.matches.front().matched.front()) == "words 1:1 Set-AzRecoveryServicesBackupProperty");
}

TEST_CASE("a name that is written about is no unknown code, and alone leads to what is written") {
    const Diagnosis alone = diagnosed(builtin::knowledge, "ResourceMoveNotSupported\n");
    const Diagnosis beside = diagnosed(builtin::knowledge, "The WindowsAzureGuestAgent service ended unexpectedly.");

    CHECK(alone.status == Status::ambiguous);
    CHECK(alone.unknown_codes.empty());
    CHECK(alone.matches.front().entry->id.text == "vault-move");
    CHECK(told(alone.matches.front().matched.front()) == "words 1:1 ResourceMoveNotSupported");
    CHECK(beside.unknown_codes.empty());
    CHECK(diagnosed(builtin::knowledge, "OneDrive").matches.empty());
}

TEST_CASE("what somebody tells without a word about backups is suggested for, what a program says is not") {
    const auto suggested = [](std::string_view text) {
        const Diagnosis diagnosis = diagnosed(builtin::knowledge, text);
        return diagnosis.matches.empty() ? "nothing" : std::string(diagnosis.matches.front().entry->id.text);
    };

    CHECK(suggested("We moved the server into another resource group, and since then every night is red.") ==
          "vm-moved");
    CHECK(suggested("I cannot log on to the new machine: the trust relationship with the domain failed") ==
          "restored-vm-cannot-log-on");
    CHECK(suggested("java.lang.OutOfMemoryError: Java heap space") == "nothing");
    CHECK(suggested("We cannot print since the new toner is in.") == "nothing");
}

TEST_CASE("errors come in the order of the text, a wrapper after what it carries, a guess last") {
    CHECK(diagnosis_of("not ready UserErrorWrapper: UserErrorSnapshotStuck2, UserErrorSnapshotStuck1") ==
          "identified\n"
          "exact UserErrorSnapshotStuck2 by code 1:29 UserErrorSnapshotStuck2\n"
          "exact UserErrorSnapshotStuck1 by code 1:54 UserErrorSnapshotStuck1\n"
          "exact UserErrorWrapper by code 1:11 UserErrorWrapper\n"
          "medium UserErrorVmNotReady by words 1:1 not ready\n");
}

TEST_CASE("a code is among the evidence however much else was seen") {
    const Guides base(R"({"errors": [{"id": "UserErrorX", "messages": ["job {} failed"]}, {"id": "UserErrorY"}]})");
    std::string text;
    for (int n = 0; n < 1000; ++n) {
        text += "job " + std::to_string(n) + " failed\n";
    }
    text += "UserErrorX UserErrorY";

    const Diagnosis diagnosis = diagnosed(base.knowledge(), text);

    REQUIRE(diagnosis.matches.size() == 2);
    CHECK(diagnosis.matches[0].matched.size() == 8);
    CHECK(told(diagnosis.matches[0].matched.back()) == "code 1001:1 UserErrorX");
    CHECK(told(diagnosis.matches[1].matched.back()) == "code 1001:12 UserErrorY");
}

TEST_CASE("the system is known where what was seen agrees on one") {
    struct Example {
        const char* text;
        std::optional<Os> os;
    };
    const auto [text, os] = GENERATE(values<Example>({
        {"UserErrorVmNotReady", Os::windows},
        {"UserErrorSnapshotStuck1", Os::linux},
        {"UserErrorSnapshotStuck2", std::nullopt},
        {"UserErrorSnapshotStuck2 UserErrorVmNotReady", std::nullopt},
        {"UserErrorWrapper: UserErrorVmNotReady", Os::windows},
        {"UserErrorWrapper", std::nullopt},
        {"UserErrorVmNotReady UserErrorSnapshotStuck1", std::nullopt},
        {"WindowsAzureGuestAgent says no", Os::windows},
        {"WindowsAzureGuestAgent says no: UserErrorSnapshotStuck2", Os::windows},
        {"WindowsAzureGuestAgent says no: UserErrorSnapshotStuck1", std::nullopt},
    }));
    CAPTURE(text);

    CHECK(diagnosed(guides().knowledge(), text).context.os == os);
}

TEST_CASE("a text about something else identifies nothing") {
    const auto* text = GENERATE(
        "SELECT name, state FROM backups WHERE state = 'failed' ORDER BY id; -- ERROR 1205: Transaction was deadlocked",
        "Back-off restarting failed container web in pod web-7d4b9c (CrashLoopBackOff, ImagePullBackOff, "
        "PersistentVolumeClaim)",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.",
        "My laptop battery does not charge and the backup of my phone photos is slow.",
        "java.lang.NullPointerException at "
        "com.example.WebServerConfiguration.getServletContextInitializer(Web.java:80)",
        "The quick brown fox\tjumps over 13 lazy dogs at 12:30 on 2026-11-22", "5", "0x5",
        "ModuleNotFoundError: No module named 'flask'", "java.lang.OutOfMemoryError: Java heap space",
        "StatusCode: 503, ReasonPhrase: 'Service Unavailable'", "StatusCode: 201", "HTTP/1.1 404 NotFound", "-1",
        "null", "{}", "\n\n");
    CAPTURE(text);

    const Diagnosis diagnosis = diagnosed(builtin::knowledge, text);

    CHECK(diagnosis.status == Status::unknown);
    CHECK(diagnosis.matches.empty());
}

TEST_CASE(
    "a code in a sentence that says nothing of a backup is a candidate, unless every service wraps its refusals in "
    "it") {
    struct Example {
        const char* text;
        const char* told;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"It says ScopeLocked here", "ambiguous\nmedium ScopeLocked by code 1:9 ScopeLocked\n"},
        {"It failed with QuotaExceeded.", "ambiguous\nmedium QuotaExceeded by code 1:16 QuotaExceeded\n"},
        {"The backup says ScopeLocked",
         "identified\nexact ScopeLocked by code 1:17 ScopeLocked\n"
         "high UserErrorResourceIsInLockedState by code 1:17 ScopeLocked\n"},
        {"ScopeLocked on a pod of my kubernetes cluster", "unknown\n"},
        {"GET /index.html gave NotFound", "unknown\n"},
    }));
    CAPTURE(text);

    CHECK(told(diagnosed(builtin::knowledge, text)) == expected);
}

TEST_CASE("numbers alone suggest nothing in a long text") {
    std::string text;
    for (int n = 0; n < 400; ++n) {
        text += fmt::format("line {} ordinary text of a transcript\n", n);
    }

    CHECK(told(diagnosed(builtin::knowledge, text)) == "unknown\n");
}

TEST_CASE("a name or number that other products have too proves nothing in a text about those") {
    const auto* text =
        GENERATE("Error from server (TooManyRequests): the server cannot handle it (kubectl get pods)",
                 "Microsoft Store on my laptop says: try that again, something happened, 0x80070005",
                 "It crashes when I load a save: exception 0xC0000005 in game.exe, driver 566.03",
                 "restic takes a snapshot and says VSS_E_INSUFFICIENT_STORAGE", "Windows update error 0x80070005",
                 "Xbox app: 0x80070422", "OneDrive error 0x80070005", "WSUS 0x80072ee2",
                 "SCCM client push failed 0x800706ba", "Office 365 setup 0x8007000e",
                 "error code 0xc0000005 application crash explorer.exe", "npm ERR! errno -28 no space left on device");
    CAPTURE(text);

    CHECK(diagnosed(builtin::knowledge, text).status == Status::ambiguous);
}

TEST_CASE("a number of Windows is what it says where nothing speaks of another thing, or a word of ours does too") {
    const auto* text = GENERATE(
        "0x80070005", "Access is denied. (0x80070005)", "error 0x800706ba The RPC server is unavailable",
        "The backup fails since a Windows update: 0x80070005", "VM with the print spooler off, 0x80070422",
        "[Errno 28] No space left on device", "Fault bucket, type 0\nFaulting application name: IaaSBcdrExtension.exe");
    CAPTURE(text);

    CHECK(diagnosed(builtin::knowledge, text).status == Status::identified);
}

TEST_CASE("the code of an error in JSON may be ours where nothing says whose it is") {
    struct Example {
        const char* text;
        const char* diagnosis;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {R"({"error":{"code":"ScopeLocked","message":"x"}})",
         "ambiguous\nmedium ScopeLocked by code 1:19 ScopeLocked\n"},
        {R"({\"code\": \"AllocationFailed\", \"message\": \"Zuteilung fehlgeschlagen\"})",
         "ambiguous\nmedium AllocationFailed by code 1:14 AllocationFailed\n"},
        {R"({"error":{"code":"NotFound","details":[{"code":"QuotaExceeded","message":"x"}]}})",
         "ambiguous\nmedium NotFound by code 1:19 NotFound\nmedium QuotaExceeded by code 1:49 QuotaExceeded\n"},
        {R"({"error":{"code":"UserErrorFsFreezeFailed","message":"x"}})",
         "identified\nexact UserErrorFsFreezeFailed by code 1:19 UserErrorFsFreezeFailed\n"},
        {R"({"error":{"code":"QuotaExceeded","message":"Too many pods of kubectl in the container"}})", "unknown\n"},
        {R"({"reason":"QuotaExceeded","message":"x"})", "unknown\n"},
    }));
    CAPTURE(text);

    CHECK(told(diagnosed(builtin::knowledge, text)) == expected);
}

TEST_CASE("what is certain of the past alone is a candidate behind what holds now") {
    const auto now_and_past = [](std::string_view now, std::string_view past) {
        const Diagnosis all = diagnosed(guides().knowledge(), fmt::format("{}\n{}", past, now));
        return told(match::with_past(diagnosed(guides().knowledge(), now), all));
    };

    CHECK(now_and_past("UserErrorSnapshotStuck2 again", "UserErrorSnapshotStuck1 UserErrorSnapshotStuck2") ==
          "identified\nexact UserErrorSnapshotStuck2 by code 1:1 UserErrorSnapshotStuck2\n"
          "medium UserErrorSnapshotStuck1 by code 1:1 UserErrorSnapshotStuck1\n");
    CHECK(now_and_past("all is well", "UserErrorSnapshotStuck1") ==
          "ambiguous\nmedium UserErrorSnapshotStuck1 by code 1:1 UserErrorSnapshotStuck1\n");
    CHECK(now_and_past("all is well", "and was") == "unknown\n");
}

TEST_CASE("a name or number is certain where nothing speaks of another product") {
    const auto* text =
        GENERATE("TooManyRequests", "0x80070005", "{\"code\":\"AllocationFailed\"}", "Fehlercode: 400094",
                 "Azure answered TooManyRequests when it took the snapshot of the game server",
                 "The writer failed with 0x80070005 again");
    CAPTURE(text);

    CHECK(diagnosed(builtin::knowledge, text).matches.at(0).confidence == Confidence::exact);
}

namespace {

/// A code of two meanings, a code that reports success, and codes of something else.
std::string told_of_shared(std::string_view text) {
    static const Guides guides(R"({
        "families": [{"prefix": "UserErrorSQL", "codes": ["FabricSvcUserError"], "text": "SQL Server.", "link": "sql"},
                     {"prefix": "UserError", "text": "Yours."}],
        "links": [{"id": "sql", "title": "SQL", "url": "https://learn.microsoft.com/sql", "checked": "2026-11-22"}],
        "errors": [
            {"id": "OperationRefused", "wrapper": true},
            {"id": "refused-busy", "code": "OperationRefused", "messages": ["another operation is in progress"]},
            {"id": "refused-quota", "code": "OperationRefused", "messages": ["the quota is used up"]},
            {"id": "UserErrorSqlLimit"},
            {"id": "SnapshotTaken", "outcome": "success"},
            {"id": "SnapshotLate", "outcome": "warning"}]})");
    return told(diagnosed(guides.knowledge(), text));
}

}  // namespace

TEST_CASE("a code of several meanings is told apart by the message beside it") {
    CHECK(told_of_shared("OperationRefused") == "identified\nexact OperationRefused by code 1:1 OperationRefused\n");
    CHECK(told_of_shared("OperationRefused: another operation is in progress") ==
          "identified\nexact refused-busy by message 1:19 another operation is in progress by code 1:1 "
          "OperationRefused\n");
    CHECK(told_of_shared("the quota is used up") ==
          "identified\nhigh refused-quota by message 1:1 the quota is used up\n");
}

TEST_CASE("a word in which every service wraps its refusals is not enough in a text") {
    const Guides guides(
        R"({"errors": [{"id": "BadRequest", "wrapper": true}, {"id": "BadDisk", "messages": ["the disk of the VM is bad"]}]})");
    const auto told_of = [&](std::string_view text) { return told(diagnosed(guides.knowledge(), text)); };

    CHECK(told_of("BadRequest") == "identified\nexact BadRequest by code 1:1 BadRequest\n");
    CHECK(told_of("BadRequest: Azure has no such image") == "ambiguous\nmedium BadRequest by code 1:1 BadRequest\n");
    CHECK(told_of("BadRequest: the disk of the VM is bad") ==
          "identified\nhigh BadDisk by message 1:13 the disk of the VM is bad\n"
          "medium BadRequest by code 1:1 BadRequest\n");
}

TEST_CASE(
    "where only a wrapper is certain, what stands beside it tells what it carries, also when it is cut or in own "
    "words") {
    struct Example {
        const char* text;
        const char* told;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"VMRestorePointClientError: restore point couldn't be made because VSS writers were in a bad state",
         "identified\nhigh ExtensionFailedVssWriterInBadState by message"},
        {"OperationNotAllowed because an extension on the VM is in failed state",
         "identified\nexact OperationNotAllowed by code 1:1 OperationNotAllowed\nmedium vm-ONA-ext-failed by words"},
        {"UserErrorCrpReportedUserError: key vault was not found",
         "identified\nexact UserErrorCrpReportedUserError by code 1:1 UserErrorCrpReportedUserError\n"
         "medium UserErrorKeyVaultPermissionsNotConfigured by words"},
    }));
    CAPTURE(text);

    CHECK_THAT(told(diagnosed(builtin::knowledge, text)), StartsWith(expected));
    CHECK(diagnosed(builtin::knowledge, "OperationNotAllowed").matches.size() == 1);
}

TEST_CASE("of two wrappers the one that the platform or the VM prints comes before the one that only the job shows") {
    const Guides guides(R"({"errors": [
        {"id": "UserErrorCarrier", "wrapper": true},
        {"id": "Conflict", "wrapper": true, "leads_to": ["UserErrorCarrier"]},
        {"id": "AgentIsSilent", "wrapper": true, "leads_to": ["UserErrorCarrier"]},
        {"id": "RequestRefused", "wrapper": true},
        {"id": "refused-busy", "code": "RequestRefused", "messages": ["another operation is in progress"]}]})");
    const auto told_of = [&](std::string_view text) { return told(diagnosed(guides.knowledge(), text)); };

    CHECK(told_of("Error Code: UserErrorCarrier\nDetails: AgentIsSilent") ==
          "identified\nexact AgentIsSilent by code 2:10 AgentIsSilent\n"
          "exact UserErrorCarrier by code 1:13 UserErrorCarrier\n");
    CHECK(told_of("UserErrorCarrier: RequestRefused") ==
          "identified\nexact RequestRefused by code 1:19 RequestRefused\n"
          "exact UserErrorCarrier by code 1:1 UserErrorCarrier\n");
    CHECK(told_of("Error Code: UserErrorCarrier\nDetails: Conflict") ==
          "identified\nexact Conflict by code 2:10 Conflict\n"
          "exact UserErrorCarrier by code 1:13 UserErrorCarrier\n");
    CHECK(told_of("Azure says \"code\": \"Conflict\", and nothing else about the VM") ==
          "ambiguous\nmedium Conflict by code 1:21 Conflict\n");
}

TEST_CASE("what is no failure comes after what is") {
    CHECK(told_of_shared("SnapshotTaken SnapshotLate OperationRefused UserErrorSqlLimit") ==
          "identified\nexact UserErrorSqlLimit by code 1:45 UserErrorSqlLimit\n"
          "exact SnapshotLate by code 1:15 SnapshotLate\n"
          "exact OperationRefused by code 1:28 OperationRefused\n"
          "exact SnapshotTaken by code 1:1 SnapshotTaken\n");
}

TEST_CASE("a code of something else than the backup of a VM is no misspelt one of ours") {
    CHECK(told_of_shared("UserErrorSqlLimits") == "unknown\n? 1:1 UserErrorSqlLimits, family UserErrorSQL, near\n");
    CHECK(told_of_shared("fabricsvcusererror FabricSvcUserError") ==
          "unknown\n? 1:1 fabricsvcusererror, family UserErrorSQL, near\n");
}

TEST_CASE("what Azure says of every resource is only a candidate where the resource is of another service") {
    const auto status = [](std::string_view type) {
        const std::string text = fmt::format("(ResourceNotFound) The Resource '{}' was not found.", type);
        return word(diagnosed(builtin::knowledge, text).status).id;
    };

    CHECK(status("Microsoft.Web/sites/shop-api") == "ambiguous");
    CHECK(status("Microsoft.Compute/virtualMachines/web01") == "identified");
    CHECK(status("shop-api") == "identified");
}

}  // namespace vmbackup_diag::tests::match_diagnosis_test
