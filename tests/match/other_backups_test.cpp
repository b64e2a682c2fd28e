// In a text about another backup a code or message that others share is a candidate, and said to be shared.
#include "support/catch.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::tests::other_backups_test {
namespace {

/// How sure the best match is, and the notes.
std::string best_of(std::string_view text) {
    const Diagnosis diagnosis = diagnosed(builtin::knowledge, text);
    std::string out = fmt::format("{}\n", word(diagnosis.status).id);
    if (!diagnosis.matches.empty()) {
        const Match& best = diagnosis.matches.front();
        out += fmt::format("{} {}\n", word(best.confidence).id, best.entry->id.text);
    }
    for (const std::string& note : diagnosis.notes) {
        out += fmt::format("note: {}\n", note);
    }
    return out;
}

}  // namespace

TEST_CASE("what others say too is a candidate in a text about another backup that says nothing of a VM") {
    struct Example {
        const char* text;
        const char* best;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"When we use `az backup restore-azurefileshare` to restore a fileshare into another subscription, the target "
         "group is not found.\n(ResourceGroupNotFound) Resource group 'rg-files' could not be found.\n"
         "Code: ResourceGroupNotFound",
         "ambiguous\nmedium ResourceGroupNotFound\n"
         "note: \"ResourceGroupNotFound\" is not only said in backups of VMs, and the input seems to be about "
         "something else\n"},
        {"azurerm_backup_policy_file_share.daily: Creating...\nautorest/azure: Service returned an error. Status=400 "
         "Code=\"UserErrorInvalidRequestParameter\" Message=\"Parameter NO_PARAM in request is invalid. Please provide "
         "correct value for parameter NO_PARAM\"",
         "ambiguous\nmedium UserErrorInvalidRequestParameter\n"
         "note: \"UserErrorInvalidRequestParameter\" is not only said in backups of VMs, and the input seems to be "
         "about something else\n"},
        {"SAP HANA backup to the vault ends with CloudInternalError since the node was patched.",
         "ambiguous\nmedium CloudInternalError\n"
         "note: \"CloudInternalError\" is not only said in backups of VMs, and the input seems to be about something "
         "else\n"},
        {"Backup of a blob container in a Backup vault: ScopeLocked.",
         "ambiguous\nmedium ScopeLocked\n"
         "note: \"ScopeLocked\" is not only said in backups of VMs, and the input seems to be about something else\n"},
        {"My backup with Veeam stopped to work: Creating VSS snapshot. Failed to create snapshot: Backup job failed. "
         "Code: [0x80042306].",
         "ambiguous\nmedium VSS_E_PROVIDER_VETO\n"
         "note: \"0x80042306\" is not only said in backups of VMs, and the input seems to be about something else\n"},
    }));
    CAPTURE(text);

    CHECK(best_of(text) == expected);
}

TEST_CASE("what is told of disks and of no backup proves nothing by what the platform says to everybody") {
    CHECK(best_of(
              "We use the Azure SDK for Python to create and delete snapshots of disks. Each of them gets a lock when "
              "it is made.\nNow and then it fails to delete one with an error like this -\n'The scope "
              "'/subscriptions/.../snapshots/nightly0815' cannot perform delete operation because following scope(s) "
              "are locked. Please remove the lock and try again.'") ==
          "ambiguous\nmedium ScopeLocked\n"
          "note: \"operation because following scope(s) are locked\" is not only said in backups of VMs, and the input "
          "seems to be about something else\n");
}

TEST_CASE("a text that says VM, a code of the VM's backup, and what is only printed stay as certain as they were") {
    struct Example {
        const char* text;
        const char* best;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"We back up file shares and a VM. For the VM: (ResourceGroupNotFound) Resource group 'rg-files' could not be "
         "found.",
         "identified\nhigh ResourceGroupNotFound\n"},
        {"Backup of VMs fails with ScopeLocked, file share backups to the same vault work, SQL also.",
         "identified\nexact ScopeLocked\n"},
        {"VM backup fails with CloudInternalError; the SQL backups in the same vault and the Azure Files backups "
         "succeed.",
         "identified\nexact CloudInternalError\n"},
        {"Since Veeam is installed on the server, the job in the vault ends with ExtensionSnapshotFailedCOM",
         "identified\nexact ExtensionSnapshotFailedCOM\n"},
        {"(ScopeLocked) The scope '/subscriptions/1/resourceGroups/rg1/providers/Microsoft.Compute/disks/d1' cannot "
         "perform write operation because following scope(s) are locked: '/subscriptions/1/resourceGroups/rg1'. Please "
         "remove the lock and try again.\nCode: ScopeLocked",
         "identified\nexact ScopeLocked\n"},
    }));
    CAPTURE(text);

    CHECK(best_of(text) == expected);
}

TEST_CASE("a few everyday words prove nothing among others, and all of a text") {
    CHECK(
        best_of("RuntimeError: NCCL error in: ProcessGroupNCCL.cpp:825\nunhandled system error, NCCL version 2.10.3\n"
                "Last error: Timed out") ==
        "ambiguous\nmedium VSS_E_WRITERERROR_TIMEOUT\n"
        "note: \"Last error: Timed out\" is not only said in backups of VMs, and the input seems to be about something "
        "else\n");
    CHECK(best_of("Last error: Timed out") == "identified\nhigh VSS_E_WRITERERROR_TIMEOUT\n");
    CHECK(best_of("What the VSS writers of this server say since the last update:\n   Last error: Timed out") ==
          "identified\nhigh VSS_E_WRITERERROR_TIMEOUT\n");
}

}  // namespace vmbackup_diag::tests::other_backups_test
