// The instance view tells what the platform sees of the VM, its agent and its extensions.
#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/evidence.hpp"

namespace vmbackup_diag::tests::instance_view_test {
namespace {

using Json = nlohmann::ordered_json;

/// A VM in this state, with this agent.
std::string vm(const std::string& power, const std::string& agent, const std::string& more = "") {
    return "{\"name\": \"web01\", \"resourceGroup\": \"prod\", \"instanceView\": {\"vmAgent\": " + agent +
           ", \"statuses\": [{\"code\": \"ProvisioningState/succeeded\"}, {\"code\": \"PowerState/" + power + "\"}]" +
           more + "}}";
}

const std::string ready = R"({"vmAgentVersion": "2.15", "statuses": [{"code": "ProvisioningState/succeeded"}]})";
const std::string down = R"({"vmAgentVersion": "Unknown", "statuses": [{"code": "ProvisioningState/Unavailable"}]})";
const std::string names = "resource-group = prod\nvm = web01\n";

/// The report of the backup extension with this number, as a text in JSON.
std::string report(const std::string& code) {
    const std::string text = R"([{"status": {"name": "Microsoft.Azure.RecoveryServices.VMSnapshotLinux", "code": ")" +
                             code + R"(", "formattedMessage": {}}}])";
    return Json(text).dump();
}

}  // namespace

TEST_CASE("an agent that does not report while the VM runs is what is wrong") {
    struct Example {
        std::string agent;
        const char* proves;
    };
    const auto [agent, proves] = GENERATE(values<Example>({
        {down, "UserErrorGuestAgentStatusUnavailable at 1:73 by signature: \"vmAgentVersion\": \"Unknown\"\n"},
        {R"({"vmAgentVersion": "2.15", "statuses": [{"code": "ProvisioningState/Unavailable"}]})",
         "UserErrorGuestAgentStatusUnavailable at 1:113 by signature: \"code\": \"ProvisioningState/Unavailable\"\n"},
        {"null", "UserErrorGuestAgentStatusUnavailable at 1:61 by signature: \"vmAgent\": null\n"},
    }));
    CAPTURE(agent);

    const evidence::Evidence seen = evidence_of(vm("running", agent));

    CHECK(seen.kind == "instance-view");
    CHECK(proven(seen) == proves);
    CHECK(shown(seen.context) == names + "agent-status is not-ready\nvm-state is running\n");
}

TEST_CASE("an agent that is ready proves nothing wrong") {
    const evidence::Evidence seen = evidence_of(vm("running", ready));

    CHECK(proven(seen) == "note: the VM agent is ready, and nothing in this has failed\n");
    CHECK(shown(seen.context) == names + "agent-status is ready\nvm-state is running\n");
}

TEST_CASE("the agent of a VM that does not run cannot report") {
    const evidence::Evidence seen = evidence_of(vm("deallocated", down));

    CHECK(proven(seen) == "note: the VM is deallocated: that its agent does not report is no fault then\n");
    CHECK(shown(seen.context) == names + "vm-state is stopped\n");
    CHECK(seen.relevant.find("Unavailable") == std::string::npos);
}

TEST_CASE("a VM between two states, and one whose provisioning failed, is told") {
    CHECK(proven(evidence_of(vm("starting", ready))) ==
          "UserErrorVmNotInDesirableState at 1:210 by signature: \"code\": \"PowerState/starting\"\n");
    CHECK(proven(evidence_of(R"({"name": "web01", "type": "Microsoft.Compute/virtualMachines",
                                 "provisioningState": "Failed"})")) ==
          "UserErrorVmProvisioningStateFailed at 2:34 by signature: \"provisioningState\": \"Failed\"\n");
    CHECK(proven(evidence_of(R"({"disks": [], "statuses": [{"code": "ProvisioningState/failed/X"}]})")) ==
          "UserErrorVmProvisioningStateFailed at 1:29 by signature: \"code\": \"ProvisioningState/failed/X\"\n");
}

TEST_CASE("the report of the backup extension counts by its number, whatever its status says") {
    const std::string extension = R"(, "extensions": [{"type": "Microsoft.Azure.RecoveryServices.VMSnapshotLinux",
        "statuses": [{"code": "ProvisioningState/succeeded"}],
        "substatuses": [{"message": )" +
                                  report("121") + "}]}]";

    const evidence::Evidence seen = evidence_of(vm("running", ready, extension));

    CHECK(proven(seen) == "UserErrorFsFreezeFailed at 3:26 by number: \"code\": \"121\"\n");
    CHECK(shown(seen.context) == names +
                                     "os = linux\nagent-status is ready\nextensions is all-succeeded\n"
                                     "vm-state is running\n");
}

TEST_CASE("an extension that failed is a fact") {
    struct Example {
        const char* extension;
        const char* context;
    };
    const auto [extension, context] = GENERATE(values<Example>({
        {R"({"type": "Microsoft.Azure.RecoveryServices.VMSnapshot", "statuses": [{"level": "Error"}]})",
         "os = windows\nextensions is backup-failed\n"},
        {R"({"type": "Custom", "statuses": [{"code": "ProvisioningState/failed/1"}]})", "extensions is other-failed\n"},
        {R"({"type": "Custom", "statuses": [{"code": "ProvisioningState/succeeded"}]})",
         "extensions is all-succeeded\n"},
    }));
    CAPTURE(extension);

    CHECK(shown(evidence_of(fmt::format(R"({{"statuses": [], "extensions": [{}]}})", extension)).context) == context);
}

TEST_CASE("the system is told by what runs in the VM") {
    struct Example {
        const char* more;
        const char* context;
    };
    const auto [more, context] = GENERATE(values<Example>({
        {R"("instanceView": {"osName": "Windows Server 2019 Datacenter"})", "os = windows\n"},
        {R"("instanceView": {"osName": "ubuntu"})", "os = linux\n"},
        {R"("storageProfile": {"osDisk": {"osType": "Linux"}})", "os = linux\n"},
        {R"("osProfile": {"windowsConfiguration": {}})", "os = windows\n"},
        {R"("osProfile": {"windowsConfiguration": null, "linuxConfiguration": {}})", "os = linux\n"},
    }));
    CAPTURE(more);

    CHECK(shown(evidence_of(fmt::format(R"({{"type": "Microsoft.Compute/virtualMachines", {}}})", more)).context) ==
          context);
}

TEST_CASE("the status file of the extension counts by its number too") {
    CHECK(proven(evidence_of(R"([{"status": {"name": "Microsoft.Azure.RecoveryServices.VMSnapshotLinux",
        "status": "success", "formattedMessage": {}, "code": "121"}}])")) ==
          "UserErrorFsFreezeFailed at 2:54 by number: \"code\": \"121\"\n");
    CHECK(proven(evidence_of(R"([{"status": {"name": "Other", "formattedMessage": {}, "code": "121"}}])")).empty());
    CHECK(proven(evidence_of(R"([{"status": {"name": "VMSnapshotLinux", "formattedMessage": {}, "code": "12x"}}])"))
              .empty());
}

}  // namespace vmbackup_diag::tests::instance_view_test
