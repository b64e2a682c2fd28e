// Of jobs, those that failed or ended with warnings count; what the others say is blank, and names nobody.
#include "support/catch.hpp"
#include "support/evidence.hpp"

namespace vmbackup_diag::tests::records_test {
namespace {

/// A job as the Azure CLI lists it, with this status.
std::string job(const std::string& vm, const std::string& status, const std::string& more = "") {
    return "{\"properties\": {\"entityFriendlyName\": \"" + vm + "\", \"status\": \"" + status +
           "\", \"errorDetails\": [{\"errorString\": \"E" + vm + "\"}]" + more + "}}";
}

bool counts(const evidence::Evidence& seen, const std::string& vm) {
    return seen.relevant.find("E" + vm) != std::string::npos;
}

}  // namespace

TEST_CASE("jobs that did not fail are left out") {
    const evidence::Evidence seen = evidence_of("[" + job("a", "Completed") + "," + job("b", "Failed") + "," +
                                                job("c", "Cancelled") + "," + job("d", "InProgress") + "]");

    CHECK(shown(seen.context) == "vm = b\n");
    CHECK(proven(seen) ==
          "note: of 4 jobs 1 failed or ended with warnings; the others are left out: they ended well, were cancelled, "
          "or still run\n");
    CHECK_FALSE(counts(seen, "a"));
    CHECK(counts(seen, "b"));
    CHECK_FALSE(counts(seen, "c"));
    CHECK_FALSE(counts(seen, "d"));
}

TEST_CASE("what ended with warnings counts, and so does a status that nobody knows") {
    const std::string status = GENERATE(as<std::string>{}, "Failed", "CompletedWithWarnings", "Fehlgeschlagen", "");

    const evidence::Evidence seen = evidence_of(job("a", status));

    CHECK(counts(seen, "a"));
    CHECK(proven(seen).empty());
}

TEST_CASE("where no job failed, the notes say so") {
    CHECK(proven(evidence_of(job("a", "Completed"))) == "note: the job did not fail\n");
    CHECK(proven(evidence_of(job("a", "Cancelled"))) == "note: the job was cancelled, which is no failure\n");
    CHECK(proven(evidence_of("[" + job("a", "Completed") + "," + job("b", "Cancelled") + "]")) ==
          "note: none of the 2 jobs failed\n");
}

TEST_CASE("a job says when, what and for whom, in every form that it is written in") {
    struct Example {
        const char* text;
        const char* context;
    };
    const auto [text, context] = GENERATE(values<Example>({
        {R"({"resourceGroup": "rg-v", "properties": {"backupManagementType": "AzureIaasVM", "entityFriendlyName": "web01",
             "status": "Failed", "operation": "CrossRegionRestore", "startTime": "2026-08-01T01:00:12.1+00:00",
             "activityId": "000001f5-0000-4000-8000-0000000001f5",
             "extendedInfo": {"tasksList": [{"startTime": "2026-08-01T02:00:00+00:00", "status": "Completed"}],
                              "propertyBag": {"VM Name": "web01", "Target VM Name": "web02"}}}})",
         "new-vm = web02\nvault-resource-group = rg-v\nvm = web01\noperation = restore\n"
         "time = 2026-08-01T01:00:12.1+00:00\nactivity = 000001f5-0000-4000-8000-0000000001f5\n"},
        {R"({"JobId": "00000003-0000-4000-8000-000000000003", "WorkloadName": "web01", "BackupManagementType": 1,
             "Operation": "Backup", "Status": "Failed", "StartTime": "\/Date(1785549600000)\/"})",
         "job = 00000003-0000-4000-8000-000000000003\nvm = web01\noperation = backup\ntime = 2026-08-01T02:00:00Z\n"},
        {R"([{"JobStatus_s": "Failed", "JobFailureCode_s": "X", "JobOperation_s": "ConfigureBackup",
              "BackupItemFriendlyName_s": "web01"}])",
         "vm = web01\noperation = configure\n"},
        {R"({"tables": [{"columns": [{"name": "JobStatus"}, {"name": "BackupItemFriendlyName"}, {"name": "VaultName"}],
             "rows": [["Completed", "web01", "v1"], ["Failed", "web02", "v2"]]}]})",
         "vault = v2\nvm = web02\n"},
        {R"({"Tables": [{"Columns": [{"ColumnName": "JobStatus"}, {"ColumnName": "VaultName"}],
             "Rows": [["Failed", "v2"]]}]})",
         "vault = v2\n"},
        {"JobStatus,JobFailureCode,BackupItemFriendlyName,VaultName\r\nCompleted,Success,web01,v1\r\n"
         "Failed,\"A \"\"b\"\", c\nd\",web02,v2\r\n",
         "vault = v2\nvm = web02\n"},
        {"Workload name\tOperation\tStatus\tType\nweb01\tBackup\tCompleted\tVM\nweb02\tRestore\tFailed\tVM\n",
         "vm = web02\noperation = restore\n"},
        {"| Backup item | Status | Code |\n|---|---|---|\n| web01 | Completed | - |\n| web02 | Failed | X |\n",
         "vm = web02\n"},
        {R"({"properties": {"backupManagementType": "AzureWorkload", "entityFriendlyName": "master",
             "status": "Failed"}})",
         ""},
    }));
    CAPTURE(text);

    CHECK(shown(evidence_of(text).context) == context);
}

TEST_CASE("bookkeeping and the names of members are blank, and what stays is at its place") {
    const evidence::Evidence seen = evidence_of(
        "{\"properties\": {\"isUserTriggered\": true,\n  \"errorDetails\": [], \"entityFriendlyName\": \"\xC3\xA4\", "
        "\"status\": \"Failed\", \"x\": 1}}");

    CHECK(seen.relevant ==
          "{\"properties\": {                       ,\n  \"errorDetails\": [],                          , "
          "                  , \"x\": 1}}");
}

TEST_CASE("what a document says in words is what people wrote into it") {
    const evidence::Evidence seen = evidence_of("[" + job("a", "Completed") + "," +
                                                job("b", "Failed", ", \"description\": \"say \\u00e4 \\n\"") + "]");

    REQUIRE(seen.words);
    CHECK(*seen.words == "Eb say \xC3\xA4 \n ");
}

TEST_CASE("an activity log counts what failed, and a backup item what is not healthy") {
    const evidence::Evidence log = evidence_of(R"([
        {"operationName": "a/protectedItems/backup/action", "eventTimestamp": "2026-08-01T01:00:00Z",
         "correlationId": "00000001-0000-4000-8000-000000000001", "status": {"value": "Failed"}, "message": "one"},
        {"operationName": "b/restore/action", "eventTimestamp": "2026-08-01T02:00:00Z",
         "correlationId": "00000002-0000-4000-8000-000000000002", "status": {"value": "Succeeded"}, "message": "two"}])");
    const evidence::Evidence item = evidence_of(R"({"resourceGroup": "rg-v", "properties": {"friendlyName": "web01",
        "protectionState": "ProtectionError", "policyName": "daily", "kpisHealths": {
            "Backup": {"resourceHealthStatus": "PersistentDegraded", "title": "one"},
            "Restore": {"resourceHealthStatus": "Healthy", "title": "two"}}}})");

    CHECK(shown(log.context) ==
          "operation = backup\ntime = 2026-08-01T01:00:00Z\nactivity = 00000001-0000-4000-8000-000000000001\n");
    CHECK(log.words == "one ");
    CHECK(shown(item.context) == "backup-policy = daily\nvault-resource-group = rg-v\nvm = web01\n");
    CHECK(item.words == "one ");
}

TEST_CASE("an alert names the VM and the vault that it is about") {
    const evidence::Evidence seen = evidence_of(R"({"schemaId": "azureMonitorCommonAlertSchema", "data": {
        "essentials": {"alertRule": "Backup Failure", "firedDateTime": "2026-08-01T01:45:03Z"},
        "alertContext": {"affectedItems": ["web01"],
            "sourceId": "/subscriptions/x/resourceGroups/rg-v/providers/Microsoft.RecoveryServices/vaults/v1"}}})");

    CHECK(shown(seen.context) ==
          "vault = v1\nvault-resource-group = rg-v\nvm = web01\noperation = backup\ntime = 2026-08-01T01:45:03Z\n");
}

}  // namespace vmbackup_diag::tests::records_test
