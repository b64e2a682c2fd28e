// Who gives the jobs of a fleet hears of the command that sorts them, and nobody else does.
#include <fmt/format.h>

#include "support/catch.hpp"
#include "support/program.hpp"

namespace vmbackup_diag::tests::job_notes_test {
namespace {

std::string job(const std::string& vm, const std::string& status) {
    return fmt::format(
        R"({{"id": "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/)"
        R"(Microsoft.RecoveryServices/vaults/v1/backupJobs/{0}{1}", "name": "{0}{1}", "properties": {{)"
        R"("backupManagementType": "AzureIaasVM", "entityFriendlyName": "{0}", "jobType": "AzureIaaSVMJob", )"
        R"("operation": "Backup", "status": "{1}", "errorDetails": [{{"errorCode": 400001, )"
        R"("errorString": "UserErrorFsFreezeFailed"}}]}}}})",
        vm, status);
}

std::string errors_of(const std::string& jobs) { return run({}, jobs).errors; }

}  // namespace

TEST_CASE("who gives the failed jobs of several VMs is told what groups them") {
    CHECK(errors_of("[" + job("web01", "Failed") + "," + job("web02", "Failed") + "]") ==
          "vmbackup-diag: stdin: Jobs of 2 VMs failed: \"vmbackup-diag jobs\" groups them by error, and says once what "
          "to do\n");
}

TEST_CASE("jobs of one VM, or of several of which one failed, are no fleet") {
    const std::string jobs =
        GENERATE_COPY(values<std::string>({job("web01", "Failed"), "[" + job("web01", "Failed") + "]",
                                           "[" + job("web01", "Failed") + "," + job("web02", "Completed") + "]"}));
    CAPTURE(jobs);

    CHECK_THAT(errors_of(jobs), !ContainsSubstring("vmbackup-diag jobs"));
}

}  // namespace vmbackup_diag::tests::job_notes_test
