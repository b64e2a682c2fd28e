// What `az vm run-command` hands over is read as what the command printed in the VM.
#include "support/catch.hpp"
#include "support/evidence.hpp"

namespace vmbackup_diag::tests::printed_output_test {
namespace {

const std::string writer =
    R"(vssadmin 1.1 - Volume Shadow Copy Service\r\n(C) Copyright\r\n\r\nWriter name: 'WMI Writer'\r\n)"
    R"(   Writer Id: {a6ad56c2-b509-4e6c-bb19-49d8f43532f0}\r\n)"
    R"(   Writer Instance Id: {0a1b2c3d-0001-4000-8000-000000000006}\r\n   State: [9] Failed\r\n   Last error: Timed out\r\n)";
const std::string note = "note: what the command printed is read, and its lines are counted\n";

}  // namespace

TEST_CASE("a list of writers that a command in the VM printed is a list of writers") {
    const std::string proof =
        "ExtensionFailedVssWriterInBadState at 4:1 by number: Writer name: 'WMI Writer', State: [9] Failed, Last "
        "error: "
        "Timed out\n";
    const std::string text = GENERATE_COPY(
        R"({"value": [{"code": "ComponentStatus/StdOut/succeeded", "displayStatus": "Provisioning succeeded", "message": ")" +
            writer + R"("}, {"code": "ComponentStatus/StdErr/succeeded", "message": ""}]})",
        R"({"Value": [{"Code": "ComponentStatus/StdOut/succeeded", "Message": ")" + writer +
            R"("}], "Status": "Succeeded"})",
        R"({"name": "a", "instanceView": {"executionState": "Succeeded", "output": ")" + writer +
            R"(", "error": ""}})");
    CAPTURE(text);

    const evidence::Evidence seen = evidence_of(text);

    CHECK(seen.kind == "vssadmin-writers");
    CHECK(proven(seen) == proof + note);
}

TEST_CASE("on Linux it is what stands behind the headings, and what the command printed of errors") {
    const evidence::Evidence seen = evidence_of(
        R"({"value": [{"code": "ProvisioningState/succeeded", "level": "Info", "message":
        "Enable succeeded: \n[stdout]\n2026-08-01T01:00:00.000000Z INFO Daemon It runs\n\n[stderr]\ncat: no\n"}]})");

    CHECK(seen.kind == "agent-log");
    CHECK(proven(seen) == note);
    CHECK(seen.relevant == "2026-08-01T01:00:00.000000Z INFO Daemon It runs\n\n\ncat: no\n\n");
}

TEST_CASE("what may be cut at its beginning is said, and an answer without output is read as it is") {
    const evidence::Evidence cut = evidence_of(
        R"({"value": [{"code": "ComponentStatus/StdOut/succeeded", "message": ")" + std::string(4096, 'a') + "\"}]}");
    const evidence::Evidence silent = evidence_of(
        R"({"value": [{"code": "ComponentStatus/StdOut/succeeded", "message": ""}, {"code": "ComponentStatus/StdErr/x", "message": ""}]})");

    CHECK(
        proven(cut) ==
        "note: what the command printed is read, and its lines are counted; Azure hands over only the last 4096 bytes "
        "of it, so that its beginning may be missing\n");
    CHECK(proven(silent) == "");
}

}  // namespace vmbackup_diag::tests::printed_output_test
