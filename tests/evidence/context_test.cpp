// Names come out of ids, fields and labels, under the placeholders they fill; what is not named once and legally stays
// open.
#include "support/catch.hpp"
#include "support/evidence.hpp"

namespace vmbackup_diag::tests::context_test {
namespace {

const std::string guid = "11111111-2222-3333-4444-555555555555";

std::string context_of(const std::string& text) { return shown(evidence_of(text).context); }

}  // namespace

TEST_CASE("the id of a VM names its resource group, and that of a vault the vault's") {
    CHECK(context_of("see /subscriptions/" + guid +
                     "/resourceGroups/prod/providers/Microsoft.Compute/virtualMachines/web01 for more") ==
          "resource-group = prod\nsubscription = " + guid + "\nvm = web01\n");
    CHECK(context_of("(/subscriptions/" + guid +
                     "/resourcegroups/rg(1)/providers/microsoft.recoveryservices/vaults/v1/backupJobs/j1).") ==
          "job = j1\nsubscription = " + guid + "\nvault = v1\nvault-resource-group = rg(1)\n");
}

TEST_CASE("an id names what is in it, wherever it stands") {
    struct Example {
        std::string text;
        std::string context;
    };
    const auto [text, context] = GENERATE(values<Example>({
        {R"("\/subscriptions\/x\/resourceGroups\/prod\/providers\/Microsoft.Compute\/virtualMachines\/web01")",
         "resource-group = prod\nvm = web01\n"},
        {"VM;iaasvmcontainerv2;prod;web01", "resource-group = prod\nvm = web01\n"},
        {"Backup item: VM;iaasvmcontainerv2;prod;web01", "resource-group = prod\nvm = web01\n"},
        {"Protected item | VM;iaasvmcontainerv2;prod;web01 |", "resource-group = prod\nvm = web01\n"},
        {"IaasVMContainer;IaasVmContainerV2;prod;web01/protectedItems", "resource-group = prod\nvm = web01\n"},
        {"iaasvmcontainer;cloud;web01", ""},
        {"VM;iaasvmcontainerv2;prod;web01 and VM;iaasvmcontainerv2;Prod;Web01", "resource-group = Prod\nvm = Web01\n"},
        {"VM;iaasvmcontainerv2;prod;Web01 and VM;iaasvmcontainerv2;PROD;WEB01", "resource-group = prod\nvm = Web01\n"},
        {"/subscriptions/x/resourceGroups/AzureBackupRG_we_1/providers/Microsoft.Compute/restorePointCollections/"
         "AzureBackup_web01_1/restorePoints/AzureBackup_2",
         "restore-point = AzureBackup_2\nrestore-point-collection = AzureBackup_web01_1\n"
         "restore-point-resource-group = AzureBackupRG_we_1\n"},
        {"/subscriptions/x/resourceGroups/prod/providers/Microsoft.Compute/virtualMachines/web01/providers/"
         "Microsoft.Authorization/locks/KeepIt",
         "lock = KeepIt\nresource-group = prod\nvm = web01\n"},
        {"/subscriptions/x/resourceGroups/prod/providers/Microsoft.Compute/virtualMachines/web01, and "
         "/SUBSCRIPTIONS/x/RESOURCEGROUPS/PROD/providers/microsoft.compute/virtualmachines/WEB01",
         "resource-group = prod\nvm = web01\n"},
        {"/subscriptions/xxxxxxxx-xxxx/resourceGroups/xxx/providers/Microsoft.Compute/virtualMachines/xxxx", ""},
        {"https://portal.azure.com/#view/x/id/%2Fsubscriptions%2Fx%2FresourceGroups%2Frg%281%29%2Fproviders%2F"
         "Microsoft.Compute%2FvirtualMachines%2Fweb01/menu/overview",
         "resource-group = rg(1)\nvm = web01\n"},
        {"?id=%252fsubscriptions%252fx%252fresourceGroups%252frg-v%252fproviders%252fMicrosoft.RecoveryServices%252f"
         "vaults%252fv1&a=b",
         "vault = v1\nvault-resource-group = rg-v\n"},
        {"/subscriptions/x/resourceGroups/rg-v/providers/Microsoft.RecoveryServices/vaults/v1/backupFabrics/Azure/"
         "protectionContainers/IaasVMContainer;iaasvmcontainerv2;prod;web01/protectedItems/VM;iaasvmcontainerv2;prod;"
         "web01.",
         "resource-group = prod\nvault = v1\nvault-resource-group = rg-v\nvm = web01\n"},
        {"%2Fsubscriptions%2Fx%2FresourceGroups%2Frg-v%2Fproviders%2FMicrosoft.RecoveryServices%2Fvaults%2Fv1%2F"
         "backupFabrics%2FAzure%2FprotectionContainers%2Fa%2FprotectedItems%2FVM%3Biaasvmcontainerv2%3Bprod%3Bweb01",
         "resource-group = prod\nvault = v1\nvault-resource-group = rg-v\nvm = web01\n"},
        {"/subscriptions", ""},
        {"%2Fsubscriptions", ""},
        {"%2Fsubscriptions%2", ""},
        {"/subscriptions/x/resourceGroups/prod", ""},
        {"Microsoft.Compute/virtualMachines/extensions/write", ""},
    }));
    CAPTURE(text);

    CHECK(context_of(text) == context);
}

TEST_CASE("what is named twice stays open, and so does what is no legal name") {
    const std::string before = "iaasvmcontainerv2;prod;";

    CHECK(context_of(before + "web01 " + before + "web02") ==
          "resource-group = prod\nvm stays because the input names several: web01, web02\n");
    CHECK(context_of(before + "a " + before + "b " + before + "c " + before + "d " + before + "e") ==
          "resource-group = prod\nvm stays because the input names several: a, b, c and more\n");
    CHECK(context_of(R"({"entityFriendlyName": "web01; reboot", "status": "Failed"})") ==
          "vm stays because \"web01; reboot\" is no legal name\n");
    CHECK(context_of("{\"entityFriendlyName\": \"web\\u001b[31m01\", \"status\": \"Failed\"}") ==
          "vm stays because \"web01\" is no legal name\n");
    CHECK(context_of("VM name: -rf") == "vm stays because \"-rf\" is no legal name\n");
}

TEST_CASE("a machine with its domain and without it is one, and Azure knows it without") {
    const std::string id = "iaasvmcontainerv2;prod;web01";

    CHECK(context_of("VM name: web01.corp.example\n" + id) == "resource-group = prod\nvm = web01\n");
    CHECK(context_of(id + "\nVM name: WEB01.corp.example") == "resource-group = prod\nvm = web01\n");
    CHECK(context_of("VM name: web01.corp.example\nVirtual machine: web01.lab.example") ==
          "vm stays because the input names several: web01.corp.example, web01.lab.example\n");
    CHECK(context_of("VM name: web01.corp.example\nVirtual machine: web010") ==
          "vm stays because the input names several: web01.corp.example, web010\n");
}

TEST_CASE("the Activity ID is found beside its name, with a colon, without one and on the next line") {
    const std::string id = "000001f5-0000-4000-8000-0000000001f5";
    const std::string before =
        GENERATE("Activity ID ", "ActivityId ", "the activity id is unclear, ACTIVITY ID\r\n", "Activity ID\n\n  ",
                 "It failed again (activity id ", "activity_id=", "| **Activity ID** | `", "Activity-Id:\t");
    CAPTURE(before);

    CHECK(context_of(before + id) == "activity = " + id + "\n");
    CHECK(context_of(before + "of the job") == "");
}

TEST_CASE("a name that a box may have cut is not taken, and what stands before it is") {
    const std::string id =
        "/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups/rg/providers/"
        "Microsoft.Compute/virtualMachines/web";
    const std::string known = "resource-group = rg\nsubscription = 11111111-2222-4333-8444-555555555555\n";

    CHECK(context_of("\xE2\x94\x82 " + id + "\n\xE2\x94\x82 01 failed") ==
          "subscription = 11111111-2222-4333-8444-555555555555\n");
    CHECK(context_of("\xE2\x94\x82 " + id + " failed\n\xE2\x94\x82 again") == known + "vm = web\n");
    CHECK(context_of(id + "\n01 failed") == known + "vm = web\n");
}

TEST_CASE("a name that a window or an address may have cut is not taken, nor one that goes on in its quotes") {
    const std::string id = "/subscriptions/x/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/web";
    const std::string encoded = "%2Fsubscriptions%2Fx%2FresourceGroups%2Frg%2Fproviders%2FMicrosoft.Compute%2F";
    const std::string indented(18, ' ');

    CHECK(context_of("ErrorMessage    : on " + id + "\n" + indented + "01 failed") == "");
    CHECK(context_of(indented + "on " + id + "\n" + indented + "01 failed") == "");
    CHECK(context_of(indented + id + "\n" + indented + id) == "resource-group = rg\nvm = web\n");
    CHECK(context_of("see https://a/" + encoded + "virtualMachines%2Fweb\n01/overview") == "");
    CHECK(context_of("see https://a/" + encoded + "virtualMachines%2Fweb%2001/overview") == "");
    CHECK(context_of("see https://a/" + encoded + "virtualMachines%2Fweb\n\nIt failed.") ==
          "resource-group = rg\nvm = web\n");
    CHECK(context_of("{\"containerName\": \"iaasvmcontainerv2;rg;web 01\", \"status\": \"Failed\"}") ==
          "resource-group = rg\n");
    CHECK(context_of("{\"id\": \"" + id + " 01\"}") == "");
    CHECK(context_of("VM '" + id + "' failed") == "resource-group = rg\nvm = web\n");
}

TEST_CASE("names that Terraform writes in quotes are those of what stands before them") {
    struct Example {
        const char* text;
        const char* context;
    };
    const auto [text, context] = GENERATE(values<Example>({
        {"Error: waiting for Virtual Machine \"web01\" (Resource Group \"rg-prod\"): it failed",
         "resource-group = rg-prod\nvm = web01\n"},
        {"Error: creating Recovery Services Vault \"v1\" (Resource Group \"rg-v\"): it failed",
         "vault = v1\nvault-resource-group = rg-v\n"},
        {"Error: creating Protected VM \"vm-web01\" (Resource Group \"rg-v\"): it failed",
         "vault-resource-group = rg-v\nvm = vm-web01\n"},
        {"Error: creating Protected VM \"VM;iaasvmcontainerv2;prod;web01\" (Resource Group \"rg-v\"): it failed",
         "resource-group = prod\nvault-resource-group = rg-v\nvm = web01\n"},
        {"Error: reading Storage Account \"s1\" (Resource Group \"rg-prod\"): it failed", ""},
        {"\xE2\x94\x82 Error: retrieving Virtual Machine (Subscription: \"11111111-2222-3333-4444-555555555555\"\n"
         "\xE2\x94\x82 Resource Group Name: \"rg-prod\"\n\xE2\x94\x82 Virtual Machine Name: \"web01\"): it failed",
         "resource-group = rg-prod\nsubscription = 11111111-2222-3333-4444-555555555555\nvm = web01\n"},
        {"Error: retrieving Protected Item (Subscription: \"x\"\nResource Group Name: \"rg-v\"\nVault Name: \"v1\"\n"
         "Protected Item Name: \"VM;iaasvmcontainerv2;prod;web01\"): it failed\nVM name: web01",
         "resource-group = prod\nvault = v1\nvault-resource-group = rg-v\nvm = web01\n"},
        {"Error: (Subscription: \"x\"", ""},
        {"\" (Resource Group \"", ""},
    }));
    CAPTURE(text);

    CHECK(context_of(text) == context);
}

TEST_CASE("labels name things, as mails, the portal and PowerShell write them") {
    struct Example {
        const char* text;
        const char* context;
    };
    const auto [text, context] = GENERATE(values<Example>({
        {"VM name: web01", "vm = web01\n"},
        {"VM name: web01 UserErrorRpCollectionLimitReached", "vm = web01\n"},
        {"VM name: web01, UserErrorRpCollectionLimitReached", "vm = web01\n"},
        {"VM name: web01 - UserErrorRpCollectionLimitReached", "vm = web01\n"},
        {"VM name: web01 of the shop", "vm stays because \"web01 of the shop\" is no legal name\n"},
        {"Virtual machine\tweb01\r\nVault\tv1", "vault = v1\nvm = web01\n"},
        {"> * **Backup item:** `web01`", "vm = web01\n"},
        {"| Workload name | web01 |\n| Operation | Restore |", "vm = web01\noperation = restore\n"},
        {"WorkloadName         : web01\nOperation            : Backup\nStartTime            : 8/1/2026 1:00:12 AM",
         "vm = web01\noperation = backup\ntime = 8/1/2026 1:00:12 AM\n"},
        {"Activity ID: 000001F5-0000-4000-8000-0000000001f5", "activity = 000001f5-0000-4000-8000-0000000001f5\n"},
        {"Operating system: Linux (ubuntu 22.04)", "os = linux\n"},
        {"VM: it hangs\nVault: it is full", ""},
        {"Description: the VM: web01", ""},
        {"VM name:", ""},
        {"Resource group: AzureBackupRG_we_1", "restore-point-resource-group = AzureBackupRG_we_1\n"},
    }));
    CAPTURE(text);

    CHECK(context_of(text) == context);
}

TEST_CASE("a value ends where something else begins on its line, which is not lost") {
    struct Example {
        const char* text;
        const char* context;
        const char* left;
    };
    const auto [text, context, left] = GENERATE(values<Example>({
        {"VM name: web01 Error: UserErrorX", "vm = web01\n", "Error: UserErrorX"},
        {"VM name: web01, Error code: UserErrorX", "vm = web01\n", "Error code: UserErrorX"},
        {"Virtual machine: web01 UserErrorGuestAgentX", "vm = web01\n", "UserErrorGuestAgentX"},
        {"Start time: 2026-08-01 01:00 Error: UserErrorX", "time = 2026-08-01 01:00\n", "Error: UserErrorX"},
        {"Activity ID: 5f3c2b1a-1111-4222-8333-944455556666, Error code: UserErrorX",
         "activity = 5f3c2b1a-1111-4222-8333-944455556666\n", "Error code: UserErrorX"},
        {"ActivityId=5f3c2b1a-1111-4222-8333-944455556666 the agent is silent",
         "activity = 5f3c2b1a-1111-4222-8333-944455556666\n", "the agent is silent"},
    }));
    CAPTURE(text);

    const evidence::Evidence seen = evidence_of(text);

    CHECK(shown(seen.context) == context);
    CHECK_THAT(seen.relevant, Catch::Matchers::EndsWith(left));
}

TEST_CASE("a form that was copied into one line names what it does, and loses no code") {
    struct Example {
        const char* text;
        const char* context;
        const char* left;
    };
    const auto [text, context, left] = GENERATE(values<Example>({
        {"VM:\tweb01\tResult:\tUserErrorX", "vm = web01\n", "\tResult:\tUserErrorX"},
        {"Resource group:\trg1\tErrorCode:\tUserErrorX", "resource-group = rg1\n", "\tErrorCode:\tUserErrorX"},
        {"Activity ID:\t5f3c2b1a-1111-4222-8333-944455556666\tResult:\tUserErrorX",
         "activity = 5f3c2b1a-1111-4222-8333-944455556666\n", "\tResult:\tUserErrorX"},
        {"VM Name:\tweb01\t\tStatus:\tFailed\tError code:\tUserErrorX\tVault:\tv", "vault = v\nvm = web01\n",
         "\t\tStatus:\tFailed\tError code:\tUserErrorX\t        "},
        {"WorkloadName: web01\tErrorCode: it is silent", "vm = web01\n", "\tErrorCode: it is silent"},
        {"VM\tweb01\tVault\tv1\tResult\tUserErrorGuestAgentStatusUnavailable", "",
         "VM\tweb01\tVault\tv1\tResult\tUserErrorGuestAgentStatusUnavailable"},
        {"VM Name: web01; Error code: UserErrorX", "vm = web01\n", "; Error code: UserErrorX"},
        {"Vault name:\tweb01 | Error Code:\tit is silent", "vault = web01\n", " | Error Code:\tit is silent"},
        {"Vault name:\tweb-prod - Error Code:\tit is silent", "vault = web-prod\n", " - Error Code:\tit is silent"},
        {"VM name: web01; Resource group: a; Vault: v1; Resource group: b; Fehlercode: UserErrorX",
         "resource-group = a\nvault = v1\nvault-resource-group = b\nvm = web01\n", "; Fehlercode: UserErrorX"},
        {"Activity ID: 5f3c2b1a-1111-4222-8333-944455556666; the agent is silent",
         "activity = 5f3c2b1a-1111-4222-8333-944455556666\n", "; the agent is silent"},
        {"Vault: UserErrorGuestAgentStatusUnavailable", "", "Vault: UserErrorGuestAgentStatusUnavailable"},
    }));
    CAPTURE(text);

    const evidence::Evidence seen = evidence_of(text);

    CHECK(shown(seen.context) == context);
    CHECK_THAT(seen.relevant, Catch::Matchers::EndsWith(left));
}

TEST_CASE("labels before a document count with it") {
    CHECK(context_of("Vault: v1\n\n{\"entityFriendlyName\": \"web01\", \"status\": \"Failed\"}") ==
          "vault = v1\nvm = web01\n");
}

TEST_CASE("a resource group belongs to what was named last before it") {
    CHECK(context_of("VM name: web01\nResource group: a\nVault: v1\nResource group: b") ==
          "resource-group = a\nvault = v1\nvault-resource-group = b\nvm = web01\n");
    CHECK(context_of("Resource group: a") == "resource-group = a\n");
}

TEST_CASE("a time and a fact that are given stay as well, and of what is found all that a fact shows is taken") {
    const Context given{.time = "2026-11-30", .facts = {{FactId{"vm-state"}, "stopped"}}};
    const Context found{
        .time = "2026-08-01",
        .activity_id = "1",
        .facts = {
            {FactId{"vm-state"}, "running"}, {FactId{"failed-writer"}, "sql"}, {FactId{"failed-writer"}, "exchange"}}};

    CHECK(shown(evidence::with(given, found)) ==
          "time = 2026-11-30\nactivity = 1\nvm-state is stopped\nfailed-writer is sql\nfailed-writer is exchange\n");
}

TEST_CASE("what is given already stays, and be it refused") {
    const Context given{.names = {{"vm", "mine"}}, .refused = {{"vault", "it is not legal"}}, .os = Os::windows};
    const Context found{.names = {{"vm", "web01"}, {"vault", "v1"}, {"resource-group", "prod"}},
                        .refused = {{"vm", "several"}, {"job", "several"}},
                        .os = Os::linux,
                        .operation = Operation::restore,
                        .time = "2026-08-01",
                        .activity_id = "1",
                        .facts = {{FactId{"vm-state"}, "running"}}};

    CHECK(shown(evidence::with(given, found)) ==
          "vm = mine\nresource-group = prod\nvault stays because it is not legal\njob stays because several\n"
          "os = windows\noperation = restore\ntime = 2026-08-01\nactivity = 1\nvm-state is running\n");
}

}  // namespace vmbackup_diag::tests::context_test
