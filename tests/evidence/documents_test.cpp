// A document is known by what stands in it, whoever printed it and whatever its file is called.
#include "support/catch.hpp"
#include "support/evidence.hpp"

namespace vmbackup_diag::tests::evidence_documents_test {

TEST_CASE("a document is known by its members, in any letter case") {
    struct Example {
        const char* text;
        const char* kind;
    };
    const auto [text, kind] = GENERATE(values<Example>({
        {R"({"properties": {"entityFriendlyName": "web01", "status": "Failed"}})", "job-json"},
        {R"([{"properties": {"entityFriendlyName": "web01", "status": "Failed"}}])", "job-list-json"},
        {R"({"value": [{"properties": {"jobType": "AzureIaaSVMJob", "status": "Failed"}}]})", "job-list-json"},
        {"{\"entityFriendlyName\": \"web01\", \"status\": \"Failed\"}\n{\"entityFriendlyName\": \"web02\", "
         "\"status\": \"Failed\"}\n",
         "job-list-json"},
        {R"({"JobId": "1", "WorkloadName": "web01", "Status": "Failed"})", "powershell-json"},
        {R"([{"JobFailureCode": "UserErrorX", "JobStatus": "Failed"}])", "log-analytics"},
        {R"([{"JobFailureCode_s": "UserErrorX", "JobStatus_s": "Failed"}])", "log-analytics"},
        {R"({"tables": [{"columns": [{"name": "JobStatus"}], "rows": [["Failed"]]}]})", "log-analytics"},
        {R"({"records": [{"category": "AddonAzureBackupJobs", "properties": {"JobStatus": "Failed"}}]})",
         "log-analytics"},
        {"TimeGenerated [UTC],JobStatus,JobFailureCode,VaultName\n2026-08-01,Failed,UserErrorX,v1\n", "log-analytics"},
        {R"({"schemaId": "azureMonitorCommonAlertSchema", "data": {}})", "alert"},
        {R"([{"operationName": {"value": "x"}, "eventTimestamp": "2026-08-01", "correlationId": "1"}])",
         "activity-log"},
        {R"({"instanceView": {"vmAgent": {}}})", "instance-view"},
        {R"({"vmAgent": {}, "statuses": []})", "instance-view"},
        {R"({"VMAgent": {}, "Statuses": []})", "instance-view"},
        {R"({"type": "Microsoft.Compute/virtualMachines", "name": "web01"})", "instance-view"},
        {R"({"properties": {"protectionState": "ProtectionError"}})", "backup-item"},
        {R"([{"version": "1.0", "status": {"code": "121", "formattedMessage": {}}}])", "extension-log"},
        {R"({"error": {"code": "Conflict", "message": "x"}})", "arm-error"},
        {"az backup job show\n{\"properties\": {\"entityFriendlyName\": \"a\", \"status\": \"Failed\"}}\nPS>",
         "job-json"},
        {R"({"apiVersion": "v1", "kind": "Pod"})", "text"},
        {"[]", "text"},
    }));
    CAPTURE(text);

    CHECK(evidence_of(text).kind == kind);
}

TEST_CASE("an alert that is resolved is no failure") {
    const auto alert = [](const std::string& vm, const std::string& condition) {
        return R"({"schemaId": "azureMonitorCommonAlertSchema", "data": {"essentials": {"monitorCondition": ")" +
               condition + R"("}, "alertContext": {"affectedItems": [")" + vm + R"("]}}})";
    };

    const evidence::Evidence one = evidence_of(alert("web01", "Resolved"));
    const evidence::Evidence two = evidence_of("[" + alert("web01", "Resolved") + "," + alert("web02", "Fired") + "]");

    CHECK(proven(one) == "note: the alert is resolved, which is no failure\n");
    CHECK(one.relevant.find("web01") == std::string::npos);
    CHECK(proven(two) == "note: of 2 alerts those that are resolved are left out: 1\n");
    CHECK(shown(two.context) == "vm = web02\n");
    CHECK(two.relevant.find("web01") == std::string::npos);
    CHECK(proven(evidence_of(alert("web01", "Fired"))).empty());
}

}  // namespace vmbackup_diag::tests::evidence_documents_test
