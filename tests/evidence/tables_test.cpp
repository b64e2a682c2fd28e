// Tables as people paste them: with a character between their cells, in Markdown, or in columns as tools print them.
#include "support/catch.hpp"
#include "support/evidence.hpp"
#include "support/jobs.hpp"

namespace vmbackup_diag::tests::tables_test {
namespace {

const std::string of_powershell =
    "WorkloadName     Operation            Status               StartTime                 EndTime                   "
    "JobID\n"
    "------------     ---------            ------               ---------                 -------                   "
    "-----\n"
    "vm-web01         Backup               Failed               8/13/2026 1:00:12 AM      8/13/2026 1:41:30 AM      "
    "00000001-0000-4000-8000-000000000001\n"
    "vm-shop-west-... Backup               InProgress           8/13/2026 1:00:12 AM                                "
    "00000002-0000-4000-8000-000000000001\n";

const std::string of_az =
    "Name      Operation        Status     Item Name    Start Time UTC                    Duration\n"
    "--------  ---------------  ---------  -----------  --------------------------------  --------------\n"
    "00000001  Backup           Failed     vm-web01     2026-08-01T01:00:12.100000+00:00  0:41:17.927928\n"
    "00000002  ConfigureBackup  Completed  vm-app01     2026-08-01T01:00:12.100000+00:00  0:00:31.191807\n";

}  // namespace

TEST_CASE("a table in Markdown is rows of jobs, and its ruler and edges are none") {
    const std::string expected =
        "failed /web01 / Code: UserErrorX;\nfailed /web02 / Code: a \\| b;\ncompleted /web03 /\n";
    const std::string rows =
        "| web01 | Failed | **UserErrorX** |\n| web02 | Failed | a \\| b |\n| web03 | Completed | |\n";

    CHECK(jobs_in("| VM | Status | Code |\n|---|:--:|---:|\n" + rows) == expected);
    CHECK(jobs_in("Yesterday:\n\n  | VM | Status | Code\n  |---|:--:|---:\n" + rows) == expected);
    CHECK(jobs_in("VM | Status | Code\n---|:--:|---:\nweb01 | Failed | UserErrorX\n") ==
          "failed /web01 / Code: UserErrorX;\n");
    CHECK(jobs_in("| VM | Status | Code |\n|---|---|---|\n| web01 | Failed |\n") ==
          "3:1 expected a row of 3 cells as the header has, found 2\n");
}

TEST_CASE("tables that tools print in columns are rows of jobs") {
    CHECK(jobs_in(of_powershell) == "failed /vm-web01 / 1786582812\nrunning / / 1786582812\n");
    CHECK(jobs_in(of_az) == "failed /vm-web01 / 1785546012\ncompleted /vm-app01 / 1785546012\n");
    CHECK(jobs_in("PS C:\\> Get-AzRecoveryServicesBackupJob\n\n" + of_powershell + "\nPS C:\\>\n") ==
          jobs_in(of_powershell));
}

TEST_CASE("a quote of a cell in quotes stands there twice, and is one") {
    CHECK(jobs_in("VM name,Status,Error\nweb01,Failed,\"The \"\"disk\"\" broke, badly\"\nweb02,Failed,\"say "
                  "\"\"no\"\"\"\nweb03,Failed,\"\"\nweb04,Failed,a \"b\" c\n") ==
          "failed /web01 / Error: The \"disk\" broke, badly;\nfailed /web02 / Error: say \"no\";\n"
          "failed /web03 /\nfailed /web04 / Error: a \"b\" c;\n");
}

TEST_CASE("a number that is wider than the name of its column belongs to it") {
    CHECK(jobs_in("VM    Status   Code Text\n--    ------   ---- ----\nweb01 Failed 499001 It is\n") ==
          "failed /web01 / Code: 499001;Text: It is;\n");
}

TEST_CASE("columns are counted in letters and not in bytes") {
    CHECK(jobs_in("VM      Status  Error\n------  ------  -----\nb\xC3\xBC"
                  "ro01  Failed  X\nvm-we    Failed  Y\n") ==
          "failed /b\xC3\xBCro01 / Error: X;\nfailed /vm-we / Error: Y;\n");
}

TEST_CASE("a table that is printed for each vault begins anew, and a header that comes again is no job") {
    const std::string other =
        "Name    Operation    Status    Item Name\n------  -----------  --------  ---------\n3       Backup       "
        "Failed  "
        "  web\n";

    CHECK(jobs_in(of_az + other + of_az) == jobs_in(of_az) + "failed /web /\n" + jobs_in(of_az));
    CHECK(jobs_in("VM,Status,Error\nweb01,Failed,X\nVM,Status,Error\nweb02,Failed,Y\n") ==
          "failed /web01 / Error: X;\nfailed /web02 / Error: Y;\n");
}

TEST_CASE("of a table that tools print the jobs that failed are diagnosed") {
    const evidence::Evidence seen = evidence_of("PS C:\\> Get-AzRecoveryServicesBackupJob\n\n" + of_powershell);

    CHECK(
        shown(seen.context) ==
        "job = 00000001-0000-4000-8000-000000000001\nvm = vm-web01\noperation = backup\ntime = 8/13/2026 1:00:12 AM\n");
    CHECK(proven(seen) ==
          "note: of 2 jobs 1 failed or ended with warnings; the others are left out: they ended well, were cancelled, "
          "or still run\n");
    REQUIRE(seen.words);
    CHECK(*seen.words == "  ");
    CHECK(shown(evidence_of(of_az + of_az).context) ==
          "vm = vm-web01\noperation = backup\ntime = 2026-08-01T01:00:12.100000+00:00\n");
}

TEST_CASE("the resource group in a table belongs to the VM or vault that is named before it") {
    CHECK(shown(evidence_of("| VM name | Resource group | Vault |\n|---|---|---|\n| web01 | rg-a | v1 |\n").context) ==
          "resource-group = rg-a\nvault = v1\nvm = web01\n");
    CHECK(shown(evidence_of("VM name | Vault | Resource group\nweb01 | v1 | rg-v\n").context) ==
          "vault = v1\nvault-resource-group = rg-v\nvm = web01\n");
    CHECK(shown(evidence_of("Resource group\tVault\tVM name\nrg\tv1\tweb01\n").context) == "vault = v1\nvm = web01\n");
    CHECK(jobs_in("VM,Resource group,Vault,Status\nweb01,rg-a,v1,Failed\n") == "failed rg-a/web01 /v1\n");
}

}  // namespace vmbackup_diag::tests::tables_test
