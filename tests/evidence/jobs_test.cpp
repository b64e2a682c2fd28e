// Jobs come out of every form of list one by one, in whatever pieces it is read; what is no job is told with its place.
#include "support/jobs.hpp"
#include "support/catch.hpp"

namespace vmbackup_diag::tests::jobs_test {
namespace {

const std::string id =
    "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-v/providers/"
    "Microsoft.RecoveryServices/vaults/v1/backupJobs/1";

std::string job(const std::string& vm, const std::string& error) {
    return R"({"id": ")" + id + R"(", "properties": {"backupManagementType": "AzureIaasVM", "entityFriendlyName": ")" +
           vm + R"(", "containerName": "iaasvmcontainerv2;prod;)" + vm +
           R"(", "startTime": "2026-08-01T01:00:12.1+00:00", "status": "Failed", "errorDetails": [{"errorString": ")" +
           error + R"("}]}, "resourceGroup": "rg-v"})";
}

std::string line(const std::string& vm, const std::string& error) {
    return "failed prod/" + vm + " rg-v/v1 1785546012 errorString: " + error + ";\n";
}

}  // namespace

TEST_CASE("jobs are the same as an array, as many, as lines, and wrapped by an interface") {
    const std::string both = job("a", "one") + ",\n" + job("b", "two");
    const std::string expected = line("a", "one") + line("b", "two");

    CHECK(jobs_in("[" + both + "]") == expected);
    CHECK(jobs_in("[" + job("a", "one") + "]\n[" + job("b", "two") + "]") == expected);
    CHECK(jobs_in(job("a", "one") + "\n" + job("b", "two") + "\n") == expected);
    CHECK(jobs_in(R"({"value": [)" + both + R"(], "id": "https://a\"]}b"})") == expected);
    CHECK(jobs_in(R"({"nextLink": null, "value": [)" + both + "]}") == expected);
    CHECK(jobs_in("PS> az backup job list\n[" + both + "]") == expected);
}

TEST_CASE("rows of Log Analytics are jobs by the names of their columns, in JSON and in a table") {
    const std::string expected =
        "failed /web01 rg-v/v1 1785546000 UserErrorX;\ncompleted /web02 rg-v/v1 1785546000 "
        "Success;\n";
    const std::string vault = id.substr(0, id.find("/backupJobs"));

    CHECK(jobs_in(R"({"tables": [{"name": "PrimaryResult", "columns": [{"name": "JobStatus", "type": "string"},
        {"name": "JobFailureCode"}, {"name": "JobStartDateTime"}, {"name": "BackupItemFriendlyName"}, {"name": "ResourceId"}],
        "rows": [["Failed", "UserErrorX", "2026-08-01T01:00:00Z", "web01", ")" +
                  vault + R"("], ["Completed", "Success", "2026-08-01T01:00:00Z", "web02", ")" + vault + R"("]]}]})") ==
          expected);
    CHECK(jobs_in("JobStatus,JobFailureCode,\"JobStartDateTime [UTC]\",BackupItemFriendlyName,ResourceId\r\n"
                  "Failed,UserErrorX,\"8/1/2026, 1:00:00.123 AM\",web01," +
                  vault + "\r\nCompleted,Success,2026-08-01 01:00:00,web02," + vault + "\r\n\r\n") == expected);
}

TEST_CASE("an item of a vault that is called by its id is a VM in its resource group") {
    CHECK(jobs_in("BackupItem,JobStatus,Error\nVM;iaasvmcontainerv2;prod;web01,Failed,UserErrorX\n") ==
          "failed prod/web01 / Error: UserErrorX;\n");
}

TEST_CASE("a name that a table has cut is no name") {
    const auto* cut = GENERATE("web-app-pro...", "web-app-prod\xE2\x80\xA6");

    CHECK(jobs_in(fmt::format("WorkloadName     Operation  Status  StartTime\n------------     ---------  ------  "
                              "---------\n{}   Backup     Failed  8/13/2026 1:00:12 AM\nsql01            Backup     "
                              "Failed  8/13/2026 1:00:12 AM\n",
                              cut)) == "failed / / 1786582812\nfailed /sql01 / 1786582812\n");
    CHECK(jobs_in(fmt::format("VM,Status,Code\n{},Failed,\n", cut)) == "failed / /\n");
}

TEST_CASE("jobs of PowerShell, alerts and the activity log are jobs too") {
    CHECK(
        jobs_in(R"([{"JobId": "1", "WorkloadName": "web01", "Status": "Failed", "StartTime": "\/Date(1785546012123)\/",
        "Duration": {"Ticks": 7}, "ErrorDetails": [{"ErrorCode": 400, "ErrorMessage": "It \"failed\"."}]}])") ==
        "failed /web01 / 1785546012 ErrorCode: 400;ErrorMessage: It \"failed\".;\n");
    CHECK(jobs_in(R"({"data": {"essentials": {"alertRule": "Backup Failure", "firedDateTime": "2026-08-01T01:00:12Z"},
        "alertContext": {"affectedItems": ["web01"]}}})")
              .starts_with("failed /web01 / "));
    CHECK(jobs_in(R"({"data": {"essentials": {"alertRule": "Backup Failure", "monitorCondition": "Resolved"},
        "alertContext": {"affectedItems": ["web01"]}}})")
              .starts_with("completed /web01 /"));
    CHECK(
        jobs_in(
            R"([{"operationName": {"value": "x"}, "eventTimestamp": "2026-08-01T01:00:12Z", "status": {"value": "Succeeded",
        "localizedValue": "Erfolgreich"}}])")
            .starts_with("completed / / 1785546012"));
    CHECK(
        jobs_in(R"([{"jobType": "AzureWorkloadJob", "backupManagementType": "AzureWorkload", "status": "Failed"}])") ==
        "failed / / of something else\n");
}

TEST_CASE("whatever word stands for a VM, its job is one of a VM, and jobs of other workloads are left out") {
    const std::string column = GENERATE(as<std::string>{}, "Backup Management Type", "Type", "Datasource type",
                                        "Workload type", "BackupItemType");
    const auto told = [&](const std::string& kind) {
        return jobs_in("VM,Status," + column + ",Error code\nweb01,Failed," + kind + ",UserErrorX\n");
    };
    CAPTURE(column);

    for (const std::string kind :
         {"Azure Virtual Machine", "Azure Virtual machines", "Virtual machine", "VM", "AzureVM", "AzureIaasVM",
          "IaaSVM", "AzureIaaSVMJob", "microsoft.compute/virtualmachines", "Virtueller Computer", "Restore disks", "1",
          "", "-"}) {
        CAPTURE(kind);
        CHECK(told(kind) == "failed /web01 / Error code: UserErrorX;\n");
    }
    for (const std::string kind :
         {"SQL in Azure VM", "SAP HANA in Azure VM", "AzureWorkload", "Azure Files (Azure Storage)", "Azure Disks",
          "Microsoft.Compute/disks", "Azure Blobs (Azure Storage)", "Kubernetes services", "AzureStorage", "MAB",
          "Azure Backup Agent", "DPM", "AzureBackupServer", "SQLDataBase", "FileFolder",
          "Azure Database for PostgreSQL servers", "6"}) {
        CAPTURE(kind);
        CHECK(told(kind) == "failed /web01 / of something else Error code: UserErrorX;\n");
    }
}

TEST_CASE("a job of a vault that holds no VMs is of another workload") {
    CHECK(jobs_in(R"([{"id": "/subscriptions/b/resourceGroups/rgv/providers/Microsoft.DataProtection/backupVaults/v1/)"
                  R"(backupJobs/j3", "properties": {"status": "Failed", "operationCategory": "Backup",
                  "errorDetails": [{"code": "UserErrorNotEnoughPermissionOnDisk"}]}}])")
              .starts_with("failed / / of something else "));
}

TEST_CASE("a container names its VM, whatever stands before it") {
    CHECK(jobs_in(R"([{"BackupItemUniqueId": "weu;123;iaasvmcontainerv2;rg1;web01", "JobFailureCode": "UserErrorX",
                       "JobStatus": "Failed"}])") == "failed rg1/web01 / UserErrorX;\n");
}

TEST_CASE("only a column that may hold an error is taken for one, in whatever language") {
    CHECK(jobs_in("VM,Status,Owner,Comment,,Details\na,Failed,Bob Miller,please look,View details,It broke.\n") ==
          "failed /a / Details: It broke.;beside Owner: Bob Miller;Comment: please look;: View details;\n");
    CHECK(jobs_in("VM,Status,Fehler\na,Failed,Etwas geschah\n") == "failed /a / Fehler: Etwas geschah;\n");
    CHECK(jobs_in("VM,Status,Ошибка\na,Failed,X\n") == "failed /a / Ошибка: X;\n");
}

TEST_CASE("a message of several lines is one field") {
    CHECK(jobs_in(job("a", R"(It failed.\nReason: the moon.)")) ==
          "failed prod/a rg-v/v1 1785546012 errorString: It failed.; Reason: the moon.;\n");
}

TEST_CASE("the state of a job is read in the words of other tools, too") {
    const auto told = [](const std::string& status) {
        const std::string job = jobs_in("VM,Status,Error\na," + status + ",X\n");
        return job.substr(0, job.find(' '));
    };

    CHECK(told("OK") + told("Done") + told("Successful") == "completedcompletedcompleted");
    CHECK(told("Running") + told("Queued") + told("Pending") == "runningrunningrunning");
    CHECK(told("Warning") + told("Skipped") == "warnedcancelled");
    CHECK(told("Completed with warning") + told("PartialSuccess") == "warnedwarned");
    CHECK(told("Fehlgeschlagen") == "failed");
}

TEST_CASE("a name that is no legal one is shown whole, and no other VM is made of its beginning") {
    CHECK(jobs_in(R"([{"properties": {"containerName": "iaasvmcontainerv2;prod;web 01", "entityFriendlyName": "web 01",
        "status": "Failed", "operation": "Backup"}}])") == "failed /web 01 /\n");
}

TEST_CASE("an error in JSON of its own keeps the ids of what it is about") {
    const std::string assignment =
        "/providers/Microsoft.Management/managementGroups/mg1/providers/Microsoft.Authorization/policyAssignments/p";

    CHECK(jobs_in(job("a", R"(Refused: '[{\"policyAssignment\":{\"name\":\"n\",\"id\":\")" + assignment +
                               R"(\"}}]'.)")) == line("a", "Refused: ';id: " + assignment + ";errorString: '."));
}

TEST_CASE("the report of an extension is no job, whatever it says of its state") {
    CHECK(jobs_in(R"([{"version": "1.0", "status": {"name": "Microsoft.Azure.RecoveryServices.VMSnapshotLinux",
        "operation": "Enable", "status": "success", "code": "121", "formattedMessage": {"lang": "en-US", "message": "x"}}}])") ==
          "1:2 expected a job, found the report of an extension, which can be diagnosed by itself\n");
}

TEST_CASE("what is no job is told with its place, and reading goes on behind it") {
    struct Example {
        std::string text;
        std::string told;
    };
    const auto [text, told] = GENERATE(values<Example>({
        {"not a list of anything",
         "1:1 expected JSON, YAML, a list of PowerShell, or a table with a header that names the fields of jobs\n"},
        {"[{\"a\": 1}, " + job("a", "one") + "]",
         "1:2 expected a job, found something with neither the state of a job nor an error\n" + line("a", "one")},
        {"[\n  " + job("a", "one") + ",\n  {\"status\": \"Failed\" \"x\": 1},\n  " + job("b", "two") + "\n]",
         line("a", "one") + "3:23 expected a comma or }, found a quote\n" + line("b", "two")},
        {job("a", "one") + "\n{\"status\": \n" + job("b", "two"),
         line("a", "one") + "3:400 expected a comma or }, found the end\n" + line("b", "two")},
        {"[" + job("a", "one") + ", 7]", line("a", "one") + "1:403 expected a job, found another value\n"},
        {"[" + job("a", "one") + ",",
         line("a", "one") + "1:402 expected the end of the list, found the end of the text\n"},
        {"[" + job("a", "one").substr(0, 60), "1:62 expected the closing quote, found the end\n"},
        {"VM,Status,Error\nweb01,Failed\nweb02,Failed,E\n",
         "2:1 expected a row of 3 cells as the header has, found 2\n"
         "failed /web02 / Error: E;\n"},
        {"",
         "1:1 expected JSON, YAML, a list of PowerShell, or a table with a header that names the fields of jobs, found "
         "an empty input\n"},
        {" \n",
         "2:1 expected JSON, YAML, a list of PowerShell, or a table with a header that names the fields of jobs, found "
         "an empty input\n"},
        {"[]", ""},
    }));
    CAPTURE(text);

    CHECK(jobs_in(text) == told);
}

TEST_CASE("each piece that is no job is told once, and no job beside it is lost") {
    struct Example {
        std::string text;
        std::string told;
    };
    const std::string good = job("a", "one");
    const std::string read = line("a", "one");
    const std::string other = " expected a job, found another value\n";
    const std::string nothing = " expected a job, found something with neither the state of a job nor an error\n";
    const auto [text, told] = GENERATE_COPY(values<Example>({
        {good + "\n12345\n\"text\"\ntrue\n[1,2]\n[{\"a\":1}]\n{\"a\":1}\n",
         read + "2:1" + other + "3:1" + other + "4:1" + other + "5:2" + other + "5:4" + other + "6:2" + nothing +
             "7:1" + nothing},
        {good + "\n}\n}\n" + good,
         read + "2:1 expected a value, found \"}\"\n3:1 expected a value, found \"}\"\n" + read},
        {"[\n  \"x\",\n  null,\n  5,\n  " + good + "\n]", "2:3" + other + "3:3" + other + "4:3" + other + read},
        {"[null," + good + ",\"x\"," + good + ",{\"a\" 1},[" + good + ",7]," + good + "]",
         "1:2" + other + read + "1:407" + other + read + "1:816 expected a colon, found \"1\"\n" + read + "1:1220" +
             other + read},
        {"[[" + good + "],[" + good + "]]", read + read},
        {"[\n  {\n    \"status\": \"Failed\"\n    \"x\": 1\n  },\n  3,\n  " + good + "\n]",
         "4:5 expected a comma or }, found a quote\n6:3" + other + read},
        {"[{\n  \"status\": \"Failed\"\n  \"x\": 1\n},\n" + good + "]",
         "3:3 expected a comma or }, found a quote\n" + read},
    }));
    CAPTURE(text);

    CHECK(jobs_in(text) == told);
}

TEST_CASE("lines that end with a carriage return alone are lines") {
    CHECK(jobs_in("VM,Status,Error\rweb01,Failed,E\rweb02,Failed\r") ==
          "failed /web01 / Error: E;\n3:1 expected a row of 3 cells as the header has, found 2\n");
    CHECK(jobs_in(job("a", "one") + "\r7\r\n" + job("b", "two") + "\r") ==
          line("a", "one") + "2:1 expected a job, found another value\n" + line("b", "two"));
}

TEST_CASE("a list is read the same where pieces of it end anywhere") {
    std::string list = "[\n";
    std::string expected;
    for (int n = 0; n < 3000; ++n) {
        const std::string vm = "vm" + std::to_string(n);
        list += (n == 0 ? "" : ",\n") + job(vm, std::string(static_cast<std::size_t>(n % 97), 'x') + "!");
        expected += line(vm, std::string(static_cast<std::size_t>(n % 97), 'x') + "!");
    }
    list += "\n]\n";

    CHECK(jobs_in(list) == expected);
}

TEST_CASE("one page of a longer list is not taken for all of it") {
    struct Example {
        const char* before;
        const char* behind;
        const char* told;
    };
    const auto [before, behind, told] = GENERATE(values<Example>({
        {R"({"value":[)", R"(],"nextLink":"https://x/y"})",
         "failed /web01 /\n1:108 expected the whole list, found one page of it: \"nextLink\" leads to the next; read "
         "all "
         "pages\n"},
        {R"({"nextLink":"https://x/y","value":[)", "]}",
         "1:13 expected the whole list, found one page of it: \"nextLink\" leads to the next; read all pages\n"
         "failed /web01 /\n"},
        {R"({"count":1,"data":[)", R"(],"skip_token":"abc"})",
         "failed /web01 /\n1:119 expected the whole list, found one page of it: \"skip_token\" leads to the next; read "
         "all pages\n"},
        {R"({"value":[)", R"(],"nextLink":null})", "failed /web01 /\n"},
        {R"({"value":[)", R"(],"nextLink":"","note":"nextLink"})", "failed /web01 /\n"},
        {R"({"skip_token":null,"data":[)", "]}", "failed /web01 /\n"},
    }));
    CAPTURE(before, behind);
    const std::string job = R"({"properties":{"entityFriendlyName":"web01","status":"Failed","operation":"Backup"}})";

    CHECK(jobs_in(before + job + behind) == told);
}

TEST_CASE("hostile lists end, and say what they are") {
    const std::size_t many = 200'000;

    CHECK(jobs_in(std::string(many, '[')).starts_with("1:"));
    CHECK(jobs_in("[" + std::string(many, '{')).starts_with("1:3 "));
    CHECK(jobs_in("[\"" + std::string(many, 'a')).starts_with("1:"));
    CHECK(jobs_in("[{\"value\":" + std::string(many, '[')).find("expected") != std::string::npos);
    std::string wrapped;
    for (std::size_t n = 0; n < 5000; ++n) {
        wrapped += "{\"value\":[";
    }
    CHECK(jobs_in(wrapped).find("expected") != std::string::npos);
    std::string strays = "[";
    for (std::size_t n = 0; n < many; ++n) {
        strays += "x{\"";
    }
    CHECK(jobs_in(strays).find("expected") != std::string::npos);
}

TEST_CASE("the resource in the way is one that several VMs may share") {
    const auto resource = [](const std::string& error) {
        return evidence::resource_in_words(evidence::resource_at_fault({.vm = "web01", .error = error}));
    };
    const std::string group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/Prod";

    CHECK(resource("because following scope(s) are locked: '" + group + "'.") == "resource group Prod");
    CHECK(resource("on " + group + "/providers/Microsoft.Compute/virtualMachines/web01") == "");
    CHECK(resource("the vault " + group + "/providers/Microsoft.KeyVault/vaults/kv1.") == "key vault kv1");
    CHECK(resource("the key https://kv1.vault.azure.net/keys/k/1 is") == "key vault kv1");
    CHECK(resource("It failed.") == "");
}

TEST_CASE("where a resource lies is told as far as its id says it") {
    const std::string group = "/subscriptions/1111/resourceGroups/Prod";

    CHECK(evidence::place_in_words(group) == "subscription 1111");
    CHECK(evidence::place_in_words(group + "/providers/Microsoft.KeyVault/vaults/kv1") ==
          "resource group Prod, subscription 1111");
    CHECK(evidence::place_in_words("/providers/Microsoft.Management/managementGroups/mg1/providers/"
                                   "Microsoft.Authorization/policyAssignments/p") == "management group mg1");
    CHECK(evidence::place_in_words("/providers/microsoft.keyvault/vaults/kv1") == "");
    CHECK(evidence::resource_in_words(evidence::id_of_vault({.vault = "V1", .subscription = "1111"})) == "vault V1");
    CHECK(evidence::place_in_words(evidence::id_of_vault({.vault = "V1", .subscription = "1111"})) ==
          "subscription 1111");
    CHECK(evidence::id_of_vault({}) == "");
}

}  // namespace vmbackup_diag::tests::jobs_test
