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

Fleet fleet_of(const std::vector<Job>& jobs) {
    fleet::Triage triage(builtin::knowledge, {});
    triage.begin("stdin");
    for (const Job& job : jobs) {
        triage.take(job);
    }
    return triage.finish();
}

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

TEST_CASE("the names that all jobs of a group share go into its commands, and others stay open") {
    const auto job = [](const char* vm) {
        return Job{.vm = vm, .resource_group = "prod", .vault = "v1", .error = std::string(frozen)};
    };

    const Fleet fleet = fleet_of({job("a"), job("b")});

    CHECK(name_in(fleet.groups[0].context, "vault") == "v1");
    CHECK(name_in(fleet.groups[0].context, "resource-group") == "prod");
    CHECK(name_in(fleet.groups[0].context, "vm") == "");
}

TEST_CASE("an error that nobody knows is a group by its code or its words, and so is none at all") {
    CHECK(shown(fleet_of({Job{.vm = "a", .error = "errorCode: 7\nerrorString: The moon was full.\n"}, Job{.vm = "b"},
                          Job{.vm = "c", .error = "UserErrorOfTheMoon\n"}})) ==
          "The moon was full. 1 jobs 1 VMs 0 recovered \n"
          " 1 jobs 1 VMs 0 recovered \n"
          "UserErrorOfTheMoon 1 jobs 1 VMs 0 recovered \n");
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

TEST_CASE("whoever makes up errors gets one group for the rest of them") {
    fleet::Triage triage(builtin::knowledge, {});
    for (int n = 0; n < 5000; ++n) {
        triage.take(Job{.vm = "a", .error = fmt::format("x: {} of the moon\n", n)});
    }

    const Fleet fleet = triage.finish();

    CHECK(fleet.groups.size() == 4097);
    CHECK(fleet.groups.front().jobs == 5000 - 4096);
    CHECK(fleet.groups.front().error == "other errors");
}

TEST_CASE("what the jobs say cannot break out of a pipeline's format, nor calculate in a spreadsheet") {
    Fleet fleet;
    fleet.groups.push_back({.error = "=cmd, \"x\" <y> & 100 %", .jobs = 1, .vms = {{.name = "a,b"}}});

    CHECK(render::csv(fleet) ==
          "group,error,title,resource,vm,resource_group,jobs,recovered,first_of_group,last_of_group,first_fix\r\n"
          "1,\"'=cmd, \"\"x\"\" <y> & 100 %\",,,\"a,b\",,0,no,,,\r\n"
          "1,\"'=cmd, \"\"x\"\" <y> & 100 %\",,,,,1,,,,\r\n");
    CHECK_THAT(render::junit(fleet), ContainsSubstring("name=\"=cmd, &quot;x&quot; &lt;y&gt; &amp; 100 %\""));
    CHECK_THAT(render::github(fleet),
               ContainsSubstring("title==cmd%2C \"x\" <y> & 100 %25 (1 VM%2C 1 job)::VMs: a,b%0A"));
}

}  // namespace vmbackup_diag::tests::triage_test
