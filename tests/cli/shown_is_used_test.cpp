// What a text shows of the case is not asked, and the fix that is for it comes first.
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "support/catch.hpp"
#include "support/program.hpp"

namespace vmbackup_diag::tests::shown_is_used_test {
namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

std::string diagnosed(const std::string& text) { return run({"diagnose", "-", "--format", "ndjson"}, text).output; }

/// The facts in what the program prints.
std::string facts_in(const std::string& json) {
    const std::size_t begin = json.find(R"("facts":{)");
    return json.substr(begin, json.find('}', begin) + 1 - begin);
}

/// The first fix of the first match.
std::string first_fix(const std::string& json) {
    constexpr std::string_view label = R"("fixes":[{"id":")";
    const std::size_t begin = json.find(label) + label.size();
    return json.substr(begin, json.find('"', begin) - begin);
}

const std::string extension = " [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]";
const std::string hangs = "2026-08-01 02:00:05.100001" + extension + "starting\n2026-08-01 02:00:06.100401" +
                          extension + "proceeded for accepting signals\n";

/// An instance view of a VM of which all is well, in the order of members that the REST interface has.
std::string healthy(std::string_view message, std::string_view handler) {
    return fmt::format(
        R"({{"vmAgent": {{"vmAgentVersion": "2.7.41491.1172", "extensionHandlers": [{{"type": "{}", "status": )"
        R"({{"code": "ProvisioningState/succeeded", "displayStatus": "Ready", "message": "Plugin enabled"}}}}], )"
        R"("statuses": [{{"code": "ProvisioningState/succeeded", "level": "Info", "displayStatus": "Ready", )"
        R"("message": "{}"}}]}}, "statuses": [{{"code": "PowerState/running"}}]}})",
        handler, message);
}

}  // namespace

TEST_CASE("a log that ends in a freeze asks to free the VM first") {
    const std::string json = diagnosed(hangs);

    CHECK(facts_in(json) == R"("facts":{"freeze-result":["hung"]})");
    CHECK(first_fix(json) == "thaw-hung-freeze-linux");
    CHECK(holds(run({"wizard"}, hangs).errors, "Does the VM hang now"));
}

TEST_CASE("the reason behind a freeze that failed decides what to do") {
    struct Example {
        const char* line;
        const char* reason;
        const char* fix;
    };
    const auto [line, reason, fix] = GENERATE(values<Example>({
        {"Failed to FIFREEZE: /data with error message: Device or resource busy", "busy",
         "separate-other-backup-linux"},
        {"Failed to FIFREEZE: /data with error message: Input/output error", "damaged", "check-file-system-linux"},
        {"Failed to FIFREEZE: /data with error message: Structure needs cleaning", "damaged",
         "check-file-system-linux"},
        {"Failed to FIFREEZE: /boot with error message: Operation not supported", "unsuitable", "skip-mount-linux"},
        {"Failed to FIFREEZE: /data with error message: Permission denied", "denied", "allow-agent-folder-linux"},
        {"Failed to stat: /data with error message: Stale file handle", "gone", "remove-stale-mounts-linux"},
        {"Path not a directory: /etc/resolv.conf", "unsuitable", "skip-mount-linux"},
    }));
    CAPTURE(line);
    const std::string log = fmt::format("2026-08-01 02:00:08 {}\n", line);

    const std::string json = diagnosed(log);

    CHECK(holds(facts_in(json), R"("freeze-result":["failed"])"));
    CHECK(holds(facts_in(json), fmt::format(R"("freeze-reason":["{}"])", reason)));
    CHECK(first_fix(json) == fix);
    CHECK_FALSE(holds(run({"wizard"}, log).errors, "Which reason stands behind"));
}

TEST_CASE("the writer that an event names is the one whose service is restarted") {
    const std::string event =
        "Log Name:      Application\nSource:        VSS\nEvent ID:      8229\nLevel:         Warning\nDescription:\n"
        "A VSS writer has rejected an event with error 0x800423f4, The writer experienced a non-transient error.\n\n"
        "Context:\n   Execution Context: Writer\n   Writer Name: SqlServerWriter\n";

    CHECK(first_fix(diagnosed(event)) == "restart-sql-vss-writer");
    CHECK_FALSE(holds(run({"wizard"}, event).errors, "Which writer is not stable"));
}

TEST_CASE("where all that a text shows is well, nothing is offered") {
    struct Example {
        std::string text;
        const char* note;
        const char* facts;
    };
    const auto [text, note, facts] = GENERATE(values<Example>({
        {healthy("GuestAgent is running and processing the extensions.", "Microsoft.Azure.RecoveryServices.VMSnapshot"),
         R"("os":"windows")", R"("facts":{"agent-status":["ready"],"vm-state":["running"]})"},
        {healthy("Guest Agent is running", "Microsoft.Azure.RecoveryServices.VMSnapshotLinux"), R"("os":"linux")",
         R"("facts":{"agent-status":["ready"],"vm-state":["running"]})"},
        {R"({"vmAgent": {"extensionHandlers": []}})", R"("os":null)", R"("facts":{"agent-status":["ready"]})"},
        {"default via 10.0.0.1 dev eth0 proto dhcp src 10.0.0.4 metric 100", R"("os":"linux")",
         R"("facts":{"dhcp":["dhcp-on"]})"},
        {"168.63.129.16:80 open\n168.63.129.16:32526 open", R"("os":"linux")", R"("facts":{"host-address":["open"]})"},
        {"RdAgent                Running Automatic\nWindowsAzureGuestAgent Running Automatic", R"("os":"windows")",
         R"("facts":{"agent-service":["running"]})"},
    }));
    CAPTURE(text);

    const std::string json = diagnosed(text);

    CHECK(holds(json, R"("status":"unknown")"));
    CHECK(holds(json, R"("matches":[])"));
    CHECK_FALSE(holds(json, R"("code":)"));
    CHECK(holds(json, note));
    CHECK(facts_in(json) == facts);
}

TEST_CASE("what a command of a guide prints answers its question") {
    struct Example {
        const char* text;
        const char* facts;
    };
    const auto [text, facts] = GENERATE(values<Example>({
        {"vssadmin 1.1 - Volume Shadow Copy Service administrative command-line tool\n\n"
         "Provider name: 'Microsoft Software Shadow Copy provider 1.0'\n   Provider type: System\n"
         "   Provider Id: {b5946137-7b9f-4925-af80-51abd60b20d5}\n   Version: 1.0.0.7\n",
         R"("facts":{"providers":["ordinary"]})"},
        {"vssadmin 1.1 - Volume Shadow Copy Service administrative command-line tool\n\n"
         "Provider name: 'Microsoft Software Shadow Copy provider 1.0'\n   Provider type: System\n"
         "   Provider Id: {b5946137-7b9f-4925-af80-51abd60b20d5}\n   Version: 1.0.0.7\n\n"
         "Provider name: 'Example Provider'\n   Provider type: Software\n"
         "   Provider Id: {0a1b2c3d-0002-4000-8000-000000000001}\n   Version: 2.3.0.0\n",
         R"("facts":{"providers":["other"]})"},
        {"Id=walinuxagent.service\nLoadState=loaded\nActiveState=failed", R"("facts":{"agent-service":["stopped"]})"},
        {R"({"vmAgent": {"vmAgentVersion": "2.15", "statuses": []}, "statuses": [)"
         R"({"code": "ProvisioningState/failed/X"}, {"code": "PowerState/running"}]})",
         R"("facts":{"agent-status":["ready"],"vm-state":["failed"]})"},
    }));
    CAPTURE(text);

    CHECK(facts_in(diagnosed(text)) == facts);
}

TEST_CASE("the name of a field is no unknown code") {
    const std::string json = diagnosed("\"vmAgent\": {\n  \"extensionHandlers\": [\n");

    CHECK(holds(json, R"("unknown_codes":[])"));
}

}  // namespace vmbackup_diag::tests::shown_is_used_test
