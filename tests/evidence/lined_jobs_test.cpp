// Jobs that are written line by line: PowerShell's lists of properties, and YAML.
#include "support/catch.hpp"
#include "support/evidence.hpp"
#include "support/jobs.hpp"

namespace vmbackup_diag::tests::lined_jobs_test {
namespace {

/// A job as Format-List prints it.
std::string listed(const std::string& vm, const std::string& status) {
    return "\nActivityId           : 000001f5-0000-4000-8000-0000000001f5\n"
           "JobId                : 00000001-0000-4000-8000-000000000001\n"
           "Operation            : Backup\n"
           "Status               : " +
           status + "\nWorkloadName         : " + vm +
           "\nStartTime            : 8/13/2026 1:00:12 AM\n"
           "BackupManagementType : AzureVM\n"
           "IsCancellable        : False\n"
           "ErrorDetails         : {Microsoft.Azure.Commands.RecoveryServices.Backup.Cmdlets.Models.AzureVmJobErrorI\n"
           "                       nfo}\n"
           "DynamicErrorMessage  :\n";
}

const std::string error =
    "\nErrorCode       : 499001\n"
    "ErrorMessage    : The agent of the VM\n"
    "                  is silent : it said nothing\n"
    "Recommendations : {Ask it., Ask again.}\n";

std::string read(const std::string& vm) {
    return "failed /" + vm +
           " / 1786582812 ErrorCode: 499001;ErrorMessage: The agent of the VM is silent : it said "
           "nothing;Recommendations: {Ask "
           "it., Ask again.};\n";
}

/// A job as the Azure CLI prints it in YAML.
std::string in_yaml(const std::string& vm, const std::string& status) {
    return "- id: /subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-v/providers/"
           "Microsoft.RecoveryServices/vaults/v1/backupJobs/1\n"
           "  location: null\n"
           "  properties:\n"
           "    actionsInfo: null\n"
           "    containerName: iaasvmcontainerv2;prod;" +
           vm + "\n    entityFriendlyName: " + vm +
           "\n    errorDetails:\n"
           "    - errorCode: 499001\n"
           "      errorString: 'It''s the agent: it\n"
           "        is silent.'\n"
           "      errorTitle: \"a \\\"title\\\" that\\\n"
           "        \\ is folded\"\n"
           "      recommendations:\n"
           "      - Ask the agent\n"
           "        again.\n"
           "    isUserTriggered: null\n"
           "    operation: Backup\n"
           "    startTime: '2026-08-01T01:00:12.100000+00:00'\n"
           "    status: " +
           status + "\n  resourceGroup: rg-v\n";
}

std::string read_of_yaml(const std::string& vm, const std::string& status) {
    return status + " prod/" + vm +
           " rg-v/v1 1785546012 errorCode: 499001;errorString: It's the agent: it is silent.;errorTitle: a \"title\" "
           "that is "
           "folded;recommendations: Ask the agent again.;\n";
}

}  // namespace

TEST_CASE("PowerShell's list of properties is a job, and the error behind it belongs to it") {
    CHECK(jobs_in(listed("web01", "Failed") + error) == read("web01"));
    CHECK(jobs_in(listed("web01", "Failed") + error + listed("web02", "Completed") + listed("web03", "Failed") +
                  error) == read("web01") + "completed /web02 / 1786582812\n" + read("web03"));
    CHECK(jobs_in("PS C:\\> Get-AzRecoveryServicesBackupJob | fl\n" + listed("web01", "Failed") + error +
                  "\nPS C:\\> ") == read("web01"));
}

TEST_CASE("a list of properties needs no blank lines between its jobs") {
    std::string text = listed("web01", "Failed") + error + listed("web02", "Failed") + error;
    for (std::size_t at = text.find("\n\n"); at != text.npos; at = text.find("\n\n")) {
        text.erase(at, 1);
    }

    CHECK(jobs_in(text) == read("web01") + read("web02"));
}

TEST_CASE("a word that the window broke is one word again") {
    const std::string id =
        "JobId        : 1\nWorkloadName : web01\nStatus       : Failed\n"
        "ErrorMessage : The scope(s) are locked: '/subscrip\n"
        "               tions/11111111-2222/resourceGroups/\n"
        "               Prod'. Remove the lock.\n";

    CHECK(jobs_in(id) ==
          "failed /web01 / ErrorMessage: The scope(s) are locked: "
          "'/subscriptions/11111111-2222/resourceGroups/Prod'. Remove the lock.;\n");
}

TEST_CASE("the jobs of YAML are those of JSON") {
    CHECK(jobs_in(in_yaml("a", "Failed") + in_yaml("b", "Completed")) ==
          read_of_yaml("a", "failed") + read_of_yaml("b", "completed"));
}

TEST_CASE("jobs of YAML may stand one behind the other") {
    std::string one = in_yaml("a", "Failed");
    one.replace(0, 2, "  ");
    std::string lines = "\n" + one;
    for (std::size_t at = lines.find("\n  "); at != lines.npos; at = lines.find("\n  ", at + 1)) {
        lines.erase(at + 1, 2);
    }

    CHECK(jobs_in(lines + lines) == read_of_yaml("a", "failed") + read_of_yaml("a", "failed"));
    CHECK(jobs_in("---" + lines + "---" + lines) == read_of_yaml("a", "failed") + read_of_yaml("a", "failed"));
    CHECK(jobs_in("- Status: Failed\n  VM: web01\n  Text: |-\n    one\n    two\n- Status: Failed\n  VM: web02\n") ==
          "failed /web01 / Text: one two;\nfailed /web02 /\n");
}

TEST_CASE("what is no job among lines is told with its line, and reading goes on behind it") {
    CHECK(
        jobs_in(listed("web01", "Failed") + error + "\nWhat is that?\n\nA : b\n" + listed("web02", "Failed") + error) ==
        "19:1 expected a property and its value, as in \"Status : Failed\"\n"
        "failed /web01 / 1786582812 ErrorCode: 499001;ErrorMessage: The agent of the VM is silent : it said nothing;"
        "Recommendations: {Ask it., Ask again.};A: b;\n" +
            read("web02"));
    CHECK(jobs_in(in_yaml("a", "Failed") + "What is that?\n- a: b\n" + in_yaml("b", "Failed")) ==
          read_of_yaml("a", "failed") +
              "21:1 expected a name and its value, as in \"status: Failed\"\n"
              "22:1 expected a job, found something with neither its state nor an error\n" +
              read_of_yaml("b", "failed"));
}

TEST_CASE("a list in lines is read the same where pieces of it end anywhere, in UTF-16 too") {
    std::string list;
    std::string expected;
    for (int n = 0; n < 2000; ++n) {
        list += listed("vm" + std::to_string(n), "Failed") + error;
        expected += read("vm" + std::to_string(n));
    }
    std::string wide = "\xFF\xFE";
    for (const char c : list) {
        wide += {c, '\0'};
    }

    CHECK((jobs_in(list) == expected));
    CHECK((jobs_in(wide) == expected));
}

TEST_CASE("of a list in lines the jobs that failed are diagnosed") {
    const evidence::Evidence listed_jobs =
        evidence_of(listed("web02", "Completed") + error + listed("web01", "Failed") + error);
    const evidence::Evidence yaml = evidence_of(in_yaml("web02", "Completed") + in_yaml("web01", "Failed"));
    const std::string note =
        "note: of 2 jobs 1 failed or ended with warnings; the others are left out: they ended well, were cancelled, "
        "or still run\n";

    CHECK(shown(listed_jobs.context) ==
          "job = 00000001-0000-4000-8000-000000000001\nvm = web01\noperation = backup\ntime = 8/13/2026 1:00:12 AM\n"
          "activity = 000001f5-0000-4000-8000-0000000001f5\n");
    CHECK(proven(listed_jobs) == note);
    CHECK(listed_jobs.relevant.find("silent") == listed_jobs.relevant.rfind("silent"));
    CHECK(shown(yaml.context) ==
          "job = 1\nresource-group = prod\nsubscription = 11111111-2222-3333-4444-555555555555\nvault = v1\n"
          "vault-resource-group = rg-v\nvm = web01\noperation = backup\ntime = 2026-08-01T01:00:12.100000+00:00\n");
    CHECK(proven(yaml) == note);
    REQUIRE(yaml.words);
    CHECK(*yaml.words == "It's the agent: it is silent. a \"title\" that is folded  ");
    CHECK(yaml.relevant.find("isUserTriggered") == std::string::npos);
}

TEST_CASE("labels of a mail are no list of jobs") {
    CHECK(shown(evidence_of("- Status: Completed\n- VM name: web01\n").context) == "vm = web01\n");
    CHECK(jobs_in("- VM name: web01\n- it failed\n") ==
          "1:1 expected JSON, YAML, a list of PowerShell, or a table with a header that names the fields of jobs\n");
}

}  // namespace vmbackup_diag::tests::lined_jobs_test
