#include "vmbackup_diag/fleet/triage.hpp"

#include <algorithm>

#include "failures.hpp"
#include "groups.hpp"
#include "seen_jobs.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {
namespace {

constexpr std::size_t most_unread_shown = 20;

/// What Azure gives to a job for an id; people who number theirs begin with 1 in each list.
constexpr std::size_t size_of_job_id = 36;

VmNames names_of(const evidence::Job& job) { return {job.vm, job.resource_group, job.subscription}; }

}  // namespace

class Triage::Sorting {
  public:
    Sorting(const Knowledge& knowledge, Context given)
        : knowledge_(knowledge), given_(std::move(given)), errors_(knowledge, given_) {}

    void begin(std::string source) { fleet.sources.push_back(std::move(source)); }

    void take(const evidence::Job& job) {
        const SeenBefore seen = seen_before(job);
        fleet.totals.repeated += seen == SeenBefore::no ? 0 : 1;
        if (seen == SeenBefore::yes) {
            return;
        }
        if (seen == SeenBefore::as_running) {
            --total(job, evidence::JobState::running);
        }
        ++total(job, job.state);
        if (!job.is_of_a_vm) {
            return;
        }
        if (job.state == evidence::JobState::completed && is_backup(job) && !job.vm.empty()) {
            KnownVm& vm = vms_[vms_.number_of(names_of(job))];
            vm.backed_up = later(vm.backed_up, job.begun);
        } else if (job.state == evidence::JobState::failed || job.state == evidence::JobState::warned) {
            KnownError& error = errors_[job];
            const Ordinal group = groups_.of(job, error);
            groups_.add(job, error, group);
            add_vm(job, group);
        }
    }

    Fleet finish() {
        for (Sorted& sorted : groups_.all()) {
            sorted.group.vms.reserve(sorted.vms);
        }
        if (vms_.unite()) {
            failures_.unite();
        }
        for (const Failed& failed : failures_.all()) {
            const KnownVm& vm = vms_[failed.vm];
            Sorted& sorted = groups_[failed.group];
            sorted.names.add_vm(vm.names.name, vm.names.resource_group, vm.names.subscription);
            sorted.group.vms.push_back({.name = clean(vm.names.name),
                                        .resource_group = clean(vm.names.resource_group),
                                        .subscription = fleet.subscriptions.kept(vm.names.subscription),
                                        .vault = clean(vm.vault),
                                        .namesakes = vm.namesakes,
                                        .jobs = failed.jobs,
                                        .recovered = failed.are_backups && failed.last && vm.backed_up > failed.last});
        }
        groups_.tell_resources_apart();
        for (Sorted& sorted : groups_.all()) {
            fleet.groups.push_back(finished(sorted));
        }
        std::ranges::stable_sort(fleet.groups, std::ranges::greater(),
                                 [](const FailureGroup& group) { return std::pair(group.vms.size(), group.jobs); });
        return std::move(fleet);
    }

    Fleet fleet;

  private:
    /// What is told of a job in this state.
    std::size_t& total(const evidence::Job& job, evidence::JobState state) {
        if (!job.is_of_a_vm) {
            return fleet.totals.of_other_workloads;
        }
        switch (state) {
            case evidence::JobState::failed: return fleet.totals.failed;
            case evidence::JobState::warned: return fleet.totals.warned;
            case evidence::JobState::completed: return fleet.totals.completed;
            case evidence::JobState::running: return fleet.totals.running;
            case evidence::JobState::cancelled: return fleet.totals.cancelled;
        }
        return fleet.totals.failed;
    }

    SeenBefore seen_before(const evidence::Job& job) {
        return job.id.size() == size_of_job_id ? seen_.add(vms_.hash_of(job.subscription, job.id), job.state)
                                               : SeenBefore::no;
    }

    void add_vm(const evidence::Job& job, Ordinal group) {
        if (job.vm.empty()) {
            return;
        }
        const Ordinal vm = vms_.number_of(names_of(job));
        vms_.set_vault(vm, job.vault);
        groups_[group].vms += failures_.add(job, vm, group) ? 1 : 0;
    }

    FailureGroup finished(Sorted& sorted) const {
        FailureGroup group = std::move(sorted.group);
        group.context = evidence::with(given_, sorted.names.context(knowledge_));
        if (group.entry != nullptr) {
            group.fixes = match::fixes_of(knowledge_, *group.entry, group.context);
        }
        return group;
    }

    const Knowledge& knowledge_;
    Context given_;
    Errors errors_;
    SeenJobs seen_;
    Vms vms_;
    Failures failures_{vms_};
    Groups groups_;
};

Triage::Triage(const Knowledge& knowledge, Context given)
    : sorting_(std::make_unique<Sorting>(knowledge, std::move(given))) {}
Triage::~Triage() = default;
Triage::Triage(Triage&&) noexcept = default;

void Triage::begin(std::string source) { sorting_->begin(std::move(source)); }

void Triage::take(const evidence::Job& job) { sorting_->take(job); }

void Triage::refuse(Place place, std::string why) {
    Fleet& fleet = sorting_->fleet;
    ++fleet.unread_count;
    if (fleet.unread.size() < most_unread_shown) {
        fleet.unread.push_back({fleet.sources.empty() ? "" : fleet.sources.back(), place, std::move(why)});
    }
}

std::size_t Triage::count() const { return sorting_->fleet.totals.all(); }

Fleet Triage::finish() { return sorting_->finish(); }

}  // namespace vmbackup_diag::fleet
