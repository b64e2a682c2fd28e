// What a text about another workload, another product or another request of the platform proves: nothing by itself.
#include "support/catch.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::tests::other_things_test {
namespace {

/// How sure the best match is.
std::string best_of(std::string_view text) {
    const Diagnosis diagnosis = diagnosed(builtin::knowledge, text);
    return diagnosis.matches.empty() ? std::string(word(diagnosis.status).id)
                                     : fmt::format("{} {}", word(diagnosis.matches.front().confidence).id,
                                                   diagnosis.matches.front().entry->id.text);
}

}  // namespace

TEST_CASE("a code or message of the platform is a candidate where no word is of a backup, and a note says so") {
    struct Example {
        const char* text;
        const char* best;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"We resize a VM from D2s_v3 to D64s_v3 in the evening and the command ends so:\n"
         "(AllocationFailed) Allocation failed. Please try reducing the VM size or number of VMs.\n"
         "Code: AllocationFailed",
         "medium vm-Allocation"},
        {"New-AzVM for the web servers of the shop in West Europe gives me ErrorCode: OSProvisioningTimedOut",
         "medium vm-OSProvisioningTimedOut"},
        {"Detaching the data disk of the VM app7 by the SDK for Python raised OperationNotAllowed, twice today",
         "medium OperationNotAllowed"},
    }));
    CAPTURE(text);

    const Diagnosis diagnosis = diagnosed(builtin::knowledge, text);

    CHECK(best_of(text) == expected);
    REQUIRE(diagnosis.notes.size() == 1);
    CHECK(diagnosis.notes[0].ends_with(
        "is not only said in backups of VMs, and the input seems to be about something else"));
}

TEST_CASE("a code of the platform is certain alone, with its message, and where a word is of a backup") {
    struct Example {
        const char* text;
        const char* best;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"AllocationFailed", "exact AllocationFailed"},
        {"InvalidParameter: Linux host name cannot exceed 64 characters in length or contain the following characters",
         "exact InvalidParameter"},
        {"We make a VM of the disks that the restore left, in the evening, and the command ends so:\n"
         "Code: OSProvisioningTimedOut",
         "exact vm-OSProvisioningTimedOut"},
    }));
    CAPTURE(text);

    CHECK(best_of(text) == expected);
}

TEST_CASE("what a text about databases, file shares or replication says is at most a candidate") {
    struct Example {
        const char* text;
        const char* best;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"az backup policy list-of AzureFileShare dies:\n"
         "  File \"C:\\Program Files\\azure\\cli\\command_modules\\backup\\custom_afs.py\", line 9, in show\n"
         "KeyError: AzureFileShare",
         "medium az-backup-traceback"},
        {"Enabling replication of the virtual machine at our second site ends with: Unspecified error (0x80004005). "
         "The "
         "replication provider is 5.1.",
         "medium E_FAIL"},
        {"The container for our MSSQL server could not be registered: the extension for workload backup is cut off due "
         "to network connectivity issues.",
         "medium ExtensionSnapshotFailedNoNetwork"},
    }));
    CAPTURE(text);

    CHECK(best_of(text) == expected);
}

}  // namespace vmbackup_diag::tests::other_things_test
