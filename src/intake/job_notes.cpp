#include "job_notes.hpp"

#include <fmt/format.h>

#include <set>
#include <sstream>
#include <string_view>

#include "vmbackup_diag/evidence/jobs.hpp"
#include "vmbackup_diag/fleet/triage.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::intake {
namespace {

Fleet jobs_in(const Knowledge& knowledge, const Context& given, const std::string& text) {
    fleet::Triage triage(knowledge, given);
    std::istringstream in(text);
    evidence::Reader reader(in);
    evidence::read_jobs(reader, {.take = [&](const evidence::Job& job) { triage.take(job); },
                                 .refuse = [](Place, const std::string&) {}});
    return triage.finish();
}

bool is_list_of_jobs(std::string_view kind) {
    return kind == "job-list-json" || kind == "powershell-json" || kind == "log-analytics";
}

std::size_t vms_that_failed(const Fleet& fleet) {
    std::set<std::string> names;
    for (const FailureGroup& group : fleet.groups) {
        for (const FleetVm& vm : group.vms) {
            names.insert(lower(vm.resource_group + "/" + vm.name));
        }
    }
    return names.size();
}

}  // namespace

std::vector<std::string> notes_on_jobs(const Knowledge& knowledge, const Diagnosis& diagnosis, const Context& given,
                                       const std::string& text) {
    constexpr std::size_t most_errors = 3;
    const bool may_hold_jobs = diagnosis.kind != "text" && diagnosis.kind != "code";
    if (!is_list_of_jobs(diagnosis.kind) && !(may_hold_jobs && diagnosis.status == Status::unknown)) {
        return {};
    }
    const Fleet fleet = jobs_in(knowledge, given, text);
    std::vector<std::string> notes;
    if (const std::size_t count = vms_that_failed(fleet); count > 1) {
        notes.push_back(fmt::format(
            "Jobs of {} VMs failed: \"vmbackup-diag jobs\" groups them by error, and says once what to do", count));
    }
    std::size_t errors = 0;
    for (const FailureGroup& group : fleet.groups) {
        const bool is_repeated = diagnosis.status == Status::unknown && group.entry == nullptr && !group.error.empty();
        if (is_repeated && errors++ < most_errors) {
            notes.push_back(fmt::format("the job says \"{}\", which this version does not know", group.error));
        }
    }
    return notes;
}

}  // namespace vmbackup_diag::intake
