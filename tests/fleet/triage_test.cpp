// Jobs are sorted by error and by what is in the way; the totals add up whatever comes.
#include <fmt/format.h>

#include "support/catch.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/fleet/triage.hpp"
#include "vmbackup_diag/render/fleet.hpp"

namespace vmbackup_diag::tests::triage_test {
namespace {

using evidence::Job;
using evidence::JobState;
using std::chrono::sys_seconds;

constexpr std::string_view frozen = "JobFailureCode: UserErrorFsFreezeFailed\n";

sys_seconds hour(int n) { return sys_seconds{std::chrono::hours{n}}; }

const std::string subscription = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/";

Fleet fleet_of(const std::vector<Job>& jobs) {
    fleet::Triage triage(builtin::knowledge, {});
    triage.begin("stdin");
    for (const Job& job : jobs) {
        triage.take(job);
    }
    return triage.finish();
}

std::string page_of(const Fleet& fleet) { return render::painted(render::page(fleet, 80), {}); }

/// A line for each group.
std::string shown(const Fleet& fleet) {
    std::string out;
    for (const FailureGroup& group : fleet.groups) {
        out += fmt::format("{} {} jobs {} VMs {} recovered {}\n",
                           group.entry != nullptr ? group.entry->id.text : group.error, group.jobs, group.vms.size(),
                           group.recovered(), group.resource);
    }
    return out;
}

}  // namespace

TEST_CASE("a VM that was backed up after it failed has recovered, and one that failed again has not") {
    const auto job = [](JobState state, const char* vm, int at) {
        return Job{.state = state, .vm = vm, .operation = "Backup", .begun = hour(at), .error = std::string(frozen)};
    };

    const Fleet fleet =
        fleet_of({job(JobState::failed, "a", 1), job(JobState::completed, "A", 2), job(JobState::completed, "b", 1),
                  job(JobState::failed, "b", 2), job(JobState::failed, "c", 1)});

    CHECK(shown(fleet) == "UserErrorFsFreezeFailed 3 jobs 3 VMs 1 recovered \n");
    CHECK(fleet.groups[0].vms[0].recovered);
}

TEST_CASE("only what makes a recovery point is a backup that makes good what failed") {
    struct Example {
        const char* operation;
        bool is_backup;
    };
    const auto [operation, is_backup] = GENERATE(values<Example>({{"Backup (Scheduled)", true},
                                                                  {"Ad-hoc backup", true},
                                                                  {"BackupNow", true},
                                                                  {"Configure backup", false},
                                                                  {"Restore", false}}));
    CAPTURE(operation);

    const Fleet fleet =
        fleet_of({Job{.state = JobState::failed,
                      .vm = "a",
                      .operation = "Backup",
                      .begun = hour(1),
                      .error = std::string(frozen)},
                  Job{.state = JobState::completed, .vm = "a", .operation = operation, .begun = hour(2)}});

    CHECK(fleet.groups[0].vms[0].recovered == is_backup);
}

TEST_CASE("a VM is one of its subscription, and no other of its name makes up for its failures") {
    const auto job = [](JobState state, const char* subscription, int at) {
        return Job{.state = state,
                   .vm = "web01",
                   .resource_group = "prod",
                   .subscription = subscription,
                   .operation = "Backup",
                   .begun = hour(at),
                   .error = std::string(frozen)};
    };

    CHECK(shown(fleet_of({job(JobState::failed, "1111", 1), job(JobState::completed, "9999", 2)})) ==
          "UserErrorFsFreezeFailed 1 jobs 1 VMs 0 recovered \n");
    CHECK(shown(fleet_of({job(JobState::failed, "1111", 1), job(JobState::completed, "1111", 2)})) ==
          "UserErrorFsFreezeFailed 1 jobs 1 VMs 1 recovered \n");
    CHECK_THAT(page_of(fleet_of({job(JobState::failed, "1111", 1), job(JobState::failed, "9999", 1)})),
               ContainsSubstring("1. UserErrorFsFreezeFailed (2 VMs, 2 jobs)\n"
                                 "   A file system could not be frozen for the snapshot\n"
                                 "   VMs: web01 (prod, subscription 1111), web01 (prod, subscription 9999)\n"
                                 "   The same for all: resource group prod.\n"
                                 "   In several subscriptions: 1111 (1 VM), 9999 (1 VM).\n"));
}

TEST_CASE("VMs of one name are told apart, whichever groups of errors they are in") {
    const std::string page =
        page_of(fleet_of({Job{.vm = "web01", .resource_group = "prod", .error = std::string(frozen)},
                          Job{.vm = "WEB01", .resource_group = "test", .error = "x: The moon.\n"}}));

    CHECK_THAT(page, ContainsSubstring("   VM: web01 (prod)\n") && ContainsSubstring("   VM: WEB01 (test)\n"));
}

TEST_CASE("a backup that ended well makes up for failed backups, and not for a restore") {
    const auto job = [](JobState state, const char* operation, int at) {
        return Job{.state = state, .vm = "a", .operation = operation, .begun = hour(at), .error = std::string(frozen)};
    };
    const auto recovered = [](const Fleet& fleet) { return fleet.groups.at(0).recovered(); };
    const Job well = job(JobState::completed, "Backup (Scheduled)", 3);

    CHECK(recovered(fleet_of({job(JobState::failed, "Backup", 1), well})) == 1);
    CHECK(recovered(fleet_of({job(JobState::failed, "Restore", 1), well})) == 0);
    CHECK(recovered(fleet_of({job(JobState::failed, "Restore", 1), job(JobState::failed, "Backup", 2), well})) == 0);
}

TEST_CASE("a VM of which one job says more than another is one VM") {
    const auto job = [](JobState state, const char* group, const char* subscription, int at) {
        return Job{.state = state,
                   .vm = at % 2 == 0 ? "web01" : "WEB01",
                   .resource_group = group,
                   .subscription = subscription,
                   .operation = "Backup",
                   .begun = hour(at),
                   .error = std::string(frozen)};
    };
    const JobState failed = JobState::failed;

    SECTION("with its group, its subscription, and nothing") {
        const Fleet fleet = fleet_of({job(failed, "", "", 1), job(failed, "prod", "1111", 2),
                                      job(failed, "", "1111", 3), job(JobState::completed, "prod", "", 4)});

        CHECK(shown(fleet) == "UserErrorFsFreezeFailed 3 jobs 1 VMs 1 recovered \n");
        CHECK_THAT(page_of(fleet), ContainsSubstring("   VM: web01\n"));
        CHECK(name_in(fleet.groups[0].context, "resource-group") == "prod");
    }
    SECTION("it may be either of two") {
        const Fleet fleet = fleet_of({job(failed, "", "", 2), job(failed, "prod", "", 2), job(failed, "test", "", 2)});

        CHECK(shown(fleet) == "UserErrorFsFreezeFailed 3 jobs 3 VMs 0 recovered \n");
        CHECK_THAT(page_of(fleet), ContainsSubstring("   VMs: web01, web01 (prod), web01 (test)\n"));
    }
}

TEST_CASE("one error is several groups where different resources are in the way") {
    const auto locked = [](const char* vm, const std::string& group) {
        return Job{.vm = vm,
                   .error =
                       "errorString: The scope cannot perform write operation because following scope(s) are locked: "
                       "'/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/" +
                       group + "'. Please remove the lock and try again.\nerrorCode: ScopeLocked\n"};
    };

    CHECK(shown(fleet_of({locked("a", "prod"), locked("b", "test"), locked("c", "PROD")})) ==
          "ScopeLocked 2 jobs 2 VMs 0 recovered resource group prod\n"
          "ScopeLocked 1 jobs 1 VMs 0 recovered resource group test\n");
}

TEST_CASE("groups of the same name in two subscriptions are told apart") {
    const auto locked = [](const char* vm, const std::string& of_subscription) {
        return Job{.vm = vm,
                   .error =
                       "errorString: The scope cannot perform write operation because following scope(s) are locked: "
                       "'/subscriptions/" +
                       of_subscription +
                       "/resourceGroups/rg1'. Please remove the lock and try again.\nerrorCode: ScopeLocked\n"};
    };

    CHECK(shown(fleet_of({locked("a", "1111"), locked("b", "2222"), locked("c", "2222")})) ==
          "ScopeLocked 2 jobs 2 VMs 0 recovered resource group rg1 in subscription 2222\n"
          "ScopeLocked 1 jobs 1 VMs 0 recovered resource group rg1 in subscription 1111\n");
    CHECK(shown(fleet_of({locked("b", "2222"), locked("c", "2222")})) ==
          "ScopeLocked 2 jobs 2 VMs 0 recovered resource group rg1\n");
}

TEST_CASE("the locked group of Azure Backup that all jobs name goes into the commands as it is written") {
    const auto locked = [](const char* vm, const std::string& group) {
        return Job{.vm = vm,
                   .resource_group = "rg-app",
                   .error =
                       "errorCode: ScopeLocked\nerrorString: The scope cannot perform write operation because "
                       "following scope(s) are locked: '" +
                       subscription + group + "'. Please remove the lock and try again.\n"};
    };
    const auto group_in = [](const Fleet& fleet) {
        return std::string(name_in(fleet.groups.at(0).context, "restore-point-resource-group"));
    };

    CHECK(group_in(fleet_of({locked("a", "AzureBackupRG_westeurope_1"), locked("b", "AzureBackupRG_westeurope_1")})) ==
          "AzureBackupRG_westeurope_1");
    CHECK(group_in(fleet_of({locked("a", "rg-points/providers/Microsoft.Compute/restorePointCollections/c1")})) ==
          "rg-points");
    CHECK(group_in(fleet_of({locked("a", "prod")})) == "");
    CHECK(shown(fleet_of({locked("a", "AzureBackupRG_westeurope_1"), locked("b", "azurebackuprg_WestEurope_1")})) ==
          "ScopeLocked 2 jobs 2 VMs 0 recovered resource group AzureBackupRG_westeurope_1\n");
}

TEST_CASE("a policy that is assigned to a management group is a cause of its own") {
    const auto refused = [](const char* vm, const char* assignment) {
        return Job{
            .vm = vm,
            .error = fmt::format(
                "errorCode: RequestDisallowedByPolicy\nerrorString: Resource 'x' was disallowed by policy. Policy "
                "identifiers: '[{{\"policyAssignment\":{{\"name\":\"n\",\"id\":\"/providers/Microsoft.Management/"
                "managementGroups/mg1/providers/Microsoft.Authorization/policyAssignments/{}\"}},"
                "\"policyDefinition\":{{\"id\":\"/providers/Microsoft.Authorization/policyDefinitions/d\"}}}}]'\n",
                assignment)};
    };

    CHECK(shown(fleet_of({refused("a", "locations"), refused("b", "tags"), refused("c", "locations")})) ==
          "RequestDisallowedByPolicy 2 jobs 2 VMs 0 recovered policy assignment locations\n"
          "RequestDisallowedByPolicy 1 jobs 1 VMs 0 recovered policy assignment tags\n");
}

TEST_CASE("a management group is the same one in any letter case") {
    const auto refused = [](const char* vm, const char* management_groups) {
        return Job{.vm = vm,
                   .error = fmt::format("errorCode: RequestDisallowedByPolicy\nerrorString: disallowed by "
                                        "'/providers/Microsoft.Management/{}/mg1/providers/Microsoft.Authorization/"
                                        "policyAssignments/tags'.\n",
                                        management_groups)};
    };

    CHECK(shown(fleet_of({refused("a", "managementGroups"), refused("b", "managementgroups")})) ==
          "RequestDisallowedByPolicy 2 jobs 2 VMs 0 recovered policy assignment tags\n");
}

TEST_CASE("a key vault that names itself where it refuses is a cause of its own") {
    const auto refused = [](const char* vm, const char* vault) {
        return Job{.vm = vm,
                   .error = fmt::format("errorCode: ForbiddenByFirewall\nerrorString: Client address is not authorized "
                                        "and caller is not a trusted service. Vault: {};location=westeurope\n",
                                        vault)};
    };

    CHECK(shown(fleet_of({refused("a", "kv-1"), refused("b", "kv-2"), refused("c", "KV-1")})) ==
          "ForbiddenByFirewall 2 jobs 2 VMs 0 recovered key vault kv-1\n"
          "ForbiddenByFirewall 1 jobs 1 VMs 0 recovered key vault kv-2\n");
}

TEST_CASE("an error of the vault is a group for each vault, which its commands name, and others are not") {
    const auto failed = [](const char* vm, const char* code, const char* vault) {
        return Job{.vm = vm, .vault = vault, .vault_resource_group = "rg-v", .error = std::string(code) + "\n"};
    };
    constexpr const char* limit = "CloudDosAbsoluteLimitReached";

    const Fleet fleet =
        fleet_of({failed("a", limit, "v1"), failed("b", limit, "v2"), failed("c", limit, "V1"),
                  failed("d", "UserErrorFsFreezeFailed", "v1"), failed("e", "UserErrorFsFreezeFailed", "v2")});

    CHECK(shown(fleet) ==
          "CloudDosAbsoluteLimitReached 2 jobs 2 VMs 0 recovered vault v1\n"
          "UserErrorFsFreezeFailed 2 jobs 2 VMs 0 recovered \n"
          "CloudDosAbsoluteLimitReached 1 jobs 1 VMs 0 recovered vault v2\n");
    CHECK(name_in(fleet.groups[2].context, "vault") == "v2");
    CHECK_THAT(page_of(fleet), ContainsSubstring("   VMs: d, e\n   In several vaults: v1 (1 VM), v2 (1 VM).\n"));
}

TEST_CASE("different errors with the same in the way say so") {
    const std::string lock = "following scope(s) are locked: '" + subscription + "AzureBackupRG_westeurope_1'.\n";
    const std::string page =
        page_of(fleet_of({Job{.vm = "a", .error = "errorCode: ScopeLocked\nerrorString: " + lock},
                          Job{.vm = "b", .error = "errorTitle: UserErrorRpCollectionLimitReached\nx: " + lock}}));

    CHECK_THAT(page, ContainsSubstring("In the way: resource group AzureBackupRG_westeurope_1, as for\n"
                                       "     UserErrorRpCollectionLimitReached.\n"));
    CHECK_THAT(page, ContainsSubstring("In the way: resource group AzureBackupRG_westeurope_1, as for ScopeLocked.\n"));
}

TEST_CASE("no group is sent to commands that carry the names of another") {
    const auto job = [](const char* vm, const char* code, const char* vault) {
        return Job{.vm = vm, .resource_group = "prod", .vault = vault, .error = std::string(code) + "\n"};
    };
    const Job sql = job("sql01", "AllocationFailed", "v1");
    const Job web = job("web01", "vm-Allocation", "v1");

    SECTION("other names: the commands stand there again") {
        const std::string page = page_of(fleet_of({sql, web}));

        CHECK_THAT(page, ContainsSubstring("--name sql01") && ContainsSubstring("--name web01"));
        CHECK_THAT(page, !ContainsSubstring("as written for"));
    }
    SECTION("only placeholders: the names for them are told") {
        const std::string page = page_of(fleet_of({sql, job("sql02", "AllocationFailed", "v1"), web}));

        CHECK_THAT(page,
                   ContainsSubstring("   Do this: Try again later, or in another zone (Windows and Linux), as written\n"
                                     "   for 1, with web01 for <vm>\n"));
        CHECK_THAT(page, !ContainsSubstring("--name web01"));
    }
    SECTION("nothing differs") {
        const std::string page = page_of(fleet_of({sql, job("sql01", "vm-Allocation", "v1")}));

        CHECK_THAT(page,
                   ContainsSubstring("   Do this: Try again later, or in another zone (Windows and Linux), as written\n"
                                     "   for 1\n"));
    }
    SECTION("names there and placeholders here: the commands stand there again") {
        const std::string page = page_of(
            fleet_of({sql, sql, sql, job("web01", "vm-Allocation", "v1"), job("web01", "vm-Allocation", "v2")}));

        CHECK_THAT(page, ContainsSubstring("--vault-name v1") && ContainsSubstring("--vault-name <vault>"));
    }
}

TEST_CASE("the table of the groups fits the width") {
    Fleet fleet;
    fleet.groups.push_back({.error = std::string(150, 'x'), .resource = std::string(90, 'y'), .jobs = 1});
    const std::size_t width = GENERATE(40u, 80u, 200u);

    const std::string page = render::painted(render::page(fleet, width), {.width = width});
    const std::size_t row = page.find("   1.");

    CHECK(page.find('\n', row) - row == width);
    CHECK(page.substr(0, page.find('\n', row)).ends_with("x...") == (width < 200));
}

TEST_CASE("the names that all jobs of a group share go into its commands, and others stay open") {
    const auto job = [](const char* vm) {
        return Job{.vm = vm, .resource_group = "prod", .vault = "v1", .error = std::string(frozen)};
    };

    const Fleet fleet = fleet_of({job("a"), job("b")});

    CHECK(name_in(fleet.groups[0].context, "vault") == "v1");
    CHECK(name_in(fleet.groups[0].context, "resource-group") == "prod");
    CHECK(name_in(fleet.groups[0].context, "vm") == "");
}

TEST_CASE("a name that one job of a group does not say is not shared by all") {
    const std::string error(frozen);
    const Job whole{.vm = "web01", .resource_group = "prod", .vault = "v1", .error = error};

    const Fleet fleet = fleet_of({whole, Job{.vm = "web99", .error = error}});

    CHECK(name_in(fleet.groups[0].context, "vault") == "");
    CHECK(name_in(fleet.groups[0].context, "resource-group") == "");
    CHECK_THAT(page_of(fleet), !ContainsSubstring("The same for all"));
    CHECK(name_in(fleet_of({whole, Job{.error = error}}).groups[0].context, "vm") == "");
}

TEST_CASE("an error that nobody knows is a group by its code or its words, and so is none at all") {
    CHECK(shown(fleet_of({Job{.vm = "a", .error = "errorCode: 7\nerrorString: The moon was full.\n"}, Job{.vm = "b"},
                          Job{.vm = "c", .error = "UserErrorOfTheMoon\n"}})) ==
          "The moon was full. (error 7) 1 jobs 1 VMs 0 recovered \n"
          " 1 jobs 1 VMs 0 recovered \n"
          "UserErrorOfTheMoon 1 jobs 1 VMs 0 recovered \n");
}

TEST_CASE("an error that nobody knows is told in whatever script it is written") {
    CHECK(shown(fleet_of({Job{.vm = "a", .error = "errorString: エージェントが応答しません。\n"},
                          Job{.vm = "b", .error = "errorString: Агент не отвечает\n"},
                          Job{.vm = "c", .error = "errorString: Агент не отвечает\n"},
                          Job{.vm = "d", .error = "errorString: ——\n"}})) ==
          "Агент не отвечает 2 jobs 2 VMs 0 recovered \n"
          "エージェントが応答しません。 1 jobs 1 VMs 0 recovered \n"
          " 1 jobs 1 VMs 0 recovered \n");
}

TEST_CASE("an error that nobody knows is named by the field that is meant for it, with its title and its message") {
    const auto told = [](const std::string& error) {
        return fleet_of({Job{.vm = "a", .error = error}}).groups[0].error;
    };

    CHECK(told("Start: 2026-08-01T01:00:00Z\nError: Something new happened\n") == "Something new happened");
    CHECK(told("op: Backup\nError message: Something new happened\n") == "Something new happened");
    CHECK(told("op: Backup\nFehler: Etwas geschah\n") == "Etwas geschah");
    CHECK(
        told("errorCode: 1\nerrorTitle: Operation failed.\nerrorString: The moon was full.\nrecommendations: Wait\n") ==
        "Operation failed: The moon was full. (error 1)");
    CHECK(told("errorTitle: The moon\nerrorString: The moon was full.\nIt shone.\n") == "The moon was full.");
    CHECK(told("errorString: Operation failed: the moon was full.\n") == "Operation failed: the moon was full.");
    CHECK(told("errorCode: 7\nerrorString: Disk web07 is full.\n") == "Disk web07 is full. (error 7)");
    CHECK(told("errorCode: 990001\nerrorString: Error 990001 came.\n") == "Error 990001 came.");
    CHECK(told("errorCode: 400123\nStart: 2026-08-01 01:00:00\n") == "error 400123");
}

TEST_CASE("errors that nobody knows are one group where only names, ids, times and numbers differ") {
    const auto failed = [](const std::string& vm, int reason) {
        return Job{.vm = vm,
                   .resource_group = "rg-" + vm,
                   .error = fmt::format("errorString: The moon hid {} in rg-{} for reason {} on 2026-08-0{}T01:00:00Z, "
                                        "activity {}0000000-1111-4000-8000-00000000000a.\n",
                                        vm, vm, reason, reason, reason)};
    };

    CHECK(shown(fleet_of({failed("web-01", 1)})) ==
          "The moon hid web-01 in rg-web-01 for reason 1 on 2026-08-01T01:00:00Z, activity "
          "10000000-1111-4000-8000-00000000000a. 1 jobs 1 VMs 0 recovered \n");
    CHECK(shown(fleet_of({failed("web-01", 1), failed("db", 2), failed("db", 2)})) ==
          "The moon hid <vm> in <resource-group> for reason <number> on <time>, activity <id>. 3 jobs 2 VMs 0 "
          "recovered \n");
    CHECK(fleet_of({Job{.vm = "a", .error = "x: The moon said 0x80001234.\n"},
                    Job{.vm = "b", .error = "x: The moon said 0x80001235.\n"}})
              .groups.size() == 2);
}

TEST_CASE("an error that nobody knows keeps its whole message, and another message is another error") {
    const auto failed = [](const char* vm, const std::string& message) {
        return Job{.vm = vm, .error = "errorString: " + message + "\n"};
    };
    const std::string begin = "The moon did not rise.\n Reason: ";

    CHECK(shown(fleet_of({failed("a", begin + "it was full."), failed("b", begin + "a was full."),
                          failed("c", begin + "it was full.")})) ==
          "The moon did not rise. Reason: it was full. 2 jobs 2 VMs 0 recovered \n"
          "The moon did not rise. Reason: a was full. 1 jobs 1 VMs 0 recovered \n");
    CHECK(fleet_of({failed("a", "The moon " + std::string(5000, 'x'))}).groups[0].error.size() < 1100);
}

TEST_CASE("a code that nobody knows is told with its message") {
    const auto failed = [](const char* vm, const std::string& message) {
        return Job{.vm = vm, .error = "errorTitle: UserErrorOfTheMoon\nerrorString: " + message + "\n"};
    };

    CHECK(shown(fleet_of({failed("a", "The moon was full.")})) ==
          "UserErrorOfTheMoon: The moon was full. 1 jobs 1 VMs 0 recovered \n");
    CHECK(shown(fleet_of({failed("a", "The moon hid a."), failed("b", "The moon hid b.")})) ==
          "UserErrorOfTheMoon: The moon hid <vm>. 2 jobs 2 VMs 0 recovered \n");
    CHECK(shown(fleet_of({failed("a", "The moon was full."), failed("b", "The moon was new."),
                          failed("b", "The moon was full.")})) ==
          "UserErrorOfTheMoon: The moon was full. (and other messages) 3 jobs 2 VMs 0 recovered \n");
}

TEST_CASE("a code that nobody knows is one in any letter case, however it looks, where its field is called so") {
    const auto failed = [](const char* field, const char* code, const char* message) {
        return Job{.vm = "a", .error = fmt::format("{}: {}\nerrorString: {}\n", field, code, message)};
    };
    const auto* code = GENERATE("NewThing", "NEW_THING", "0x8ABC0001", "UserErrorNeu");
    const auto* field = GENERATE("errorCode", "Error Code", "Fehlercode");
    CAPTURE(code, field);

    CHECK(shown(fleet_of({failed(field, code, "It rained."),
                          failed(field, lower(std::string_view(code)).c_str(), "It snowed.")})) ==
          fmt::format("{}: It rained. (and other messages) 2 jobs 1 VMs 0 recovered \n", code));
    CHECK(shown(fleet_of({failed(field, lower(std::string_view(code)).c_str(), "It rained."),
                          failed(field, code, "It rained.")})) ==
          fmt::format("{}: It rained. 2 jobs 1 VMs 0 recovered \n", lower(std::string_view(code))));
}

TEST_CASE("a number, and a code that is known and told nothing, group no messages") {
    const auto* code = GENERATE("7", "990001", "Conflict", "None");
    const auto failed = [&](const char* message) {
        return Job{.vm = "a", .error = fmt::format("errorCode: {}\nerrorString: {}\n", code, message)};
    };
    CAPTURE(code);

    CHECK(fleet_of({failed("It rained."), failed("It snowed.")}).groups.size() == 2);
}

TEST_CASE("messages that nobody knows are one group where they differ in hosts, quoted names, ids and addresses") {
    struct Example {
        const char* one;
        const char* other;
        const char* shown;
    };
    const auto [one, other, pattern] = GENERATE(values<Example>({
        {"Host h1.contoso.com is gone", "Host h2.contoso.com is gone", "Host <host>.contoso.com is gone"},
        {"No way to http://h1.contoso.com:80.", "No way to http://h-2.x.contoso.com:80.",
         "No way to http://<host>.contoso.com:<number>."},
        {"VM 'web01' broke", "VM 'web02' broke", "VM '<name>' broke"},
        {"The disk \"data\" is gone", "The disk \"logs\" is gone", "The disk \"<name>\" is gone"},
        {"It is called 'my-vm'", "It is called 'your-vm'", "It is called '<name>'"},
        {"See /subscriptions/s1/resourceGroups/r1/providers/Microsoft.Compute/disks/d.",
         "See /subscriptions/s2/resourceGroups/r2/providers/Microsoft.Compute/disks/e.",
         "See /subscriptions/<id>/resourceGroups/<resource-group>/providers/Microsoft.Compute/disks/<name>."},
        {"The card 00-0D-3A-11-22-33 is down", "The card 00-0d-3a-44-55-66 is down", "The card <address> is down"},
        {"The card 00:11:22:33:44:55 is down", "The card 00:0d:3a:44:55:66 is down", "The card <address> is down"},
        {"At 0x00007ff6a1b2c3d4 it ended", "At 0x00007ff6a1b2c3d5 it ended", "At <address> it ended"},
        {"10.0.0.4 is silent", "10.0.1.17 is silent", "<address> is silent"},
        {"It ended 2026-08-01 02:00:00 too soon", "It ended 2026-08-02 03:10:00 too soon", "It ended <time> too soon"},
        {"It ended at 02:00:00.5 too soon", "It ended at 03:10:00.7 too soon", "It ended at <time> too soon"},
    }));
    CAPTURE(one);

    const Fleet fleet = fleet_of({Job{.vm = "v1", .error = fmt::format("errorString: {}\n", one)},
                                  Job{.vm = "v2", .error = fmt::format("errorString: {}\n", other)}});

    CHECK(shown(fleet) == fmt::format("{} 2 jobs 2 VMs 0 recovered \n", pattern));
}

TEST_CASE("messages stay apart that differ in what tells the error") {
    struct Example {
        const char* one;
        const char* other;
    };
    const auto [one, other] = GENERATE(values<Example>({
        {"The state is 'running' there", "The state is 'stopped' there"},
        {"Result 0x80001abc came", "Result 0x80001abd came"},
        {"The result '0x80001abc' came", "The result '0x80001abd' came"},
        {"System.IO.Exception came", "System.Net.Exception came"},
        {"See /subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/disks/d",
         "See /subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/images/d"},
        {"It can't see a1 o'clock", "It can't see a2 o'clock"},
    }));
    CAPTURE(one);

    CHECK(fleet_of({Job{.vm = "v1", .error = fmt::format("errorString: {}\n", one)},
                    Job{.vm = "v2", .error = fmt::format("errorString: {}\n", other)}})
              .groups.size() == 2);
}

TEST_CASE("what stands beside the error is none, but may name one that is known") {
    CHECK(shown(fleet_of({Job{.vm = "a", .beside = "Comment: please look\n"},
                          Job{.vm = "b", .error = "Details: View details\n", .beside = "Owner: Bob Miller\n"}})) ==
          " 2 jobs 2 VMs 0 recovered \n");
    CHECK(shown(fleet_of({Job{.vm = "a", .beside = "Comment: saw UserErrorFsFreezeFailed\n"},
                          Job{.vm = "b", .error = "errorString: Something new.\n", .beside = "Note: none\n"}})) ==
          "UserErrorFsFreezeFailed 1 jobs 1 VMs 0 recovered \n"
          "Something new. 1 jobs 1 VMs 0 recovered \n");
}

TEST_CASE("errors that nobody knows are one group where names hold that of the VM, and where hosts and hashes differ") {
    const std::string message = GENERATE(
        as<std::string>{}, "The disk VM-osdisk was not engaged", "The card nic-VM was not engaged",
        "The resource /subscriptions/s/resourceGroups/rg-VM/providers/Microsoft.Compute/disks/VM-data-N is gone",
        "There is no way to https://md-HASH.zN.blob.storage.azure.net/abc/HASH?sv=N&sig=HASHxyzN%3D today",
        "The snapshot HASH is gone");
    std::vector<Job> jobs;
    for (const auto& [vm, hash] :
         {std::pair("web01", "00000000"), std::pair("db-02", "9e3779b1"), std::pair("sapprd3", "3c6ef362")}) {
        std::string text = message;
        const auto replace = [&](const std::string& what, const std::string& with) {
            for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + with.size())) {
                text.replace(at, what.size(), with);
            }
        };
        replace("VM", vm);
        replace("HASH", hash);
        replace("N", std::string(1, hash[0]));
        jobs.push_back({.vm = vm, .resource_group = std::string("rg-") + vm, .error = "errorString: " + text + "\n"});
    }
    CAPTURE(message);

    CHECK(fleet_of(jobs).groups.size() == 1);
}

TEST_CASE("results of Windows and words with hyphens tell errors apart") {
    const auto groups = [](const char* vm, const std::string& one, const std::string& other) {
        return fleet_of({Job{.vm = vm, .error = "errorString: " + one + "\n"},
                         Job{.vm = vm, .error = "errorString: " + other + "\n"}})
            .groups.size();
    };

    CHECK(groups("a", "The moon said 8004239F.", "The moon said 8004239E.") == 2);
    CHECK(groups("full", "The full-moon rose.", "The new-moon rose.") == 2);
}

TEST_CASE("numbers that tell an error are no names of its VM") {
    const auto failed = [](const char* vm, const char* number) {
        return Job{
            .vm = vm,
            .error = fmt::format("errorString: Snapshot of {} failed, hostStatusCodeDoSnapshot={}\n", vm, number)};
    };

    const Fleet fleet = fleet_of({failed("a", "556"), failed("b", "409"), failed("c", "556")});

    CHECK(fleet.groups.size() == 2);
    CHECK(fleet.groups.front().vms.size() == 2);
}

TEST_CASE("the totals are all that was taken") {
    const Fleet fleet =
        fleet_of({Job{.state = JobState::failed}, Job{.state = JobState::warned}, Job{.state = JobState::completed},
                  Job{.state = JobState::running}, Job{.state = JobState::cancelled},
                  Job{.state = JobState::failed, .is_of_a_vm = false}});

    CHECK(fleet.totals.all() == 6);
    CHECK(fleet.totals.of_other_workloads == 1);
    CHECK(shown(fleet) == " 2 jobs 0 VMs 0 recovered \n");
}

TEST_CASE("a job that is read twice counts once, as it ended where once it still ran") {
    const auto job = [](JobState state, char last, const char* vm) {
        return Job{.state = state,
                   .id = std::string("00000001-0000-4000-8000-00000000000") + last,
                   .vm = vm,
                   .error = std::string(frozen)};
    };
    const Job of_ones_own{.id = "1"};  // people who number theirs begin with 1 in each list

    const Fleet fleet = fleet_of({
        job(JobState::running, '1', "a"),
        job(JobState::running, '1', "a"),
        job(JobState::failed, '1', "a"),
        job(JobState::failed, '1', "A"),
        job(JobState::failed, '2', "a"),
        job(JobState::running, '2', "a"),
        of_ones_own,
        of_ones_own,
    });

    CHECK(fleet.totals.repeated == 4);
    CHECK(fleet.totals.all() == 8);
    CHECK(render::painted(render::page(fleet, 80), {}).starts_with("8 jobs: 4 failed, 4 read before, left out\n"));
}

TEST_CASE("many jobs are known again") {
    fleet::Triage triage(builtin::knowledge, {});
    for (const char* source : {"one", "two", "three"}) {
        triage.begin(source);
        for (int n = 0; n < 1000; ++n) {
            triage.take(Job{.id = fmt::format("0000{:04}-0000-4000-8000-000000000000", n), .vm = "a"});
        }
    }

    CHECK(triage.finish().totals.repeated == 2000);
}

TEST_CASE("a page of many groups with one fix takes no time that grows with their square") {
    const auto page_of_groups = [](int count) {
        std::vector<Job> jobs;
        for (int n = 0; n < count; ++n) {
            jobs.push_back({.vm = fmt::format("vm{}", n),
                            .error = fmt::format("errorString: The scope cannot perform write operation because "
                                                 "following scope(s) are locked: '{}rg{}'. Please remove the lock and "
                                                 "try again.\nerrorCode: ScopeLocked\n",
                                                 subscription, n)});
        }
        const Fleet fleet = fleet_of(jobs);
        const auto begin = std::chrono::steady_clock::now();
        (void)render::page(fleet, 80);
        return std::chrono::steady_clock::now() - begin;
    };

    const auto of_some = page_of_groups(100);

    CHECK(page_of_groups(1000) < 40 * of_some);
}

TEST_CASE("whoever makes up errors gets one group for the rest of them") {
    fleet::Triage triage(builtin::knowledge, {});
    for (int n = 0; n < 5000; ++n) {
        triage.take(Job{.vm = "a", .error = fmt::format("x: moon{} of the sun\n", n)});
    }

    const Fleet fleet = triage.finish();

    CHECK(fleet.groups.size() == 4097);
    CHECK(fleet.groups.front().jobs == 5000 - 4096);
    CHECK(fleet.groups.front().error == "other errors");
}

TEST_CASE("what the jobs say cannot break out of a pipeline's format, nor calculate in a spreadsheet") {
    Fleet fleet;
    fleet.groups.push_back(
        {.error = "=cmd, \"x\" <y> & 100 %", .jobs = 1, .vms = {{.name = "a,b", .subscription = "s", .vault = "v"}}});

    CHECK(render::csv(fleet) ==
          "group,error,title,resource,vm,resource_group,jobs,recovered,first_of_group,last_of_group,first_fix,vault,"
          "subscription\r\n"
          "1,\"'=cmd, \"\"x\"\" <y> & 100 %\",,,\"a,b\",,0,no,,,,v,s\r\n"
          "1,\"'=cmd, \"\"x\"\" <y> & 100 %\",,,,,1,,,,,,\r\n");
    CHECK_THAT(render::junit(fleet), ContainsSubstring("name=\"=cmd, &quot;x&quot; &lt;y&gt; &amp; 100 %\""));
    CHECK_THAT(render::github(fleet),
               ContainsSubstring("title==cmd%2C \"x\" <y> & 100 %25 (1 VM%2C 1 job)::VMs: a,b%0A"));
}

}  // namespace vmbackup_diag::tests::triage_test
