#include "vmbackup_diag/fleet/triage.hpp"

#include <algorithm>

#include "groups.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {
namespace {

constexpr std::size_t most_unread_shown = 20;

/// A VM in a group.
struct Failed {
    Ordinal vm = 0;
    Ordinal group = 0;
    std::size_t jobs = 0;
    Time last = {};
};

}  // namespace

class Triage::Sorting {
  public:
    Sorting(const Knowledge& knowledge, Context given)
        : knowledge_(knowledge), given_(std::move(given)), errors_(knowledge, given_) {}

    void take(const evidence::Job& job) {
        std::size_t& count = job.is_of_a_vm ? total(job.state) : fleet.totals.of_other_workloads;
        ++count;
        if (!job.is_of_a_vm) {
            return;
        }
        if (job.state == evidence::JobState::completed && is_same_word(job.operation, "backup") && !job.vm.empty()) {
            KnownVm& vm = vms_[vms_.number_of(job.vm, job.resource_group)];
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
        for (const Failed& failed : failed_) {
            const KnownVm& vm = vms_[failed.vm];
            groups_[failed.group].group.vms.push_back({.name = clean(vm.name),
                                                       .resource_group = clean(vm.resource_group),
                                                       .vault = clean(vm.vault),
                                                       .jobs = failed.jobs,
                                                       .recovered = failed.last && vm.backed_up > failed.last});
        }
        for (Sorted& sorted : groups_.all()) {
            fleet.groups.push_back(finished(sorted));
        }
        std::ranges::stable_sort(fleet.groups, std::ranges::greater(),
                                 [](const FailureGroup& group) { return std::pair(group.vms.size(), group.jobs); });
        return std::move(fleet);
    }

    Fleet fleet;

  private:
    std::size_t& total(evidence::JobState state) {
        switch (state) {
            case evidence::JobState::failed: return fleet.totals.failed;
            case evidence::JobState::warned: return fleet.totals.warned;
            case evidence::JobState::completed: return fleet.totals.completed;
            case evidence::JobState::running: return fleet.totals.running;
            case evidence::JobState::cancelled: return fleet.totals.cancelled;
        }
        return fleet.totals.failed;
    }

    void add_vm(const evidence::Job& job, Ordinal group_number) {
        if (job.vm.empty()) {
            return;
        }
        const Ordinal vm = vms_.number_of(job.vm, job.resource_group);
        vms_.set_vault(vm, job.vault);
        Failed& failed = failed_[failure_of(vm, group_number)];
        ++failed.jobs;
        failed.last = later(failed.last, job.begun);
    }

    /// Most VMs fail in one group only, which is known without a look into the table.
    Ordinal failure_of(Ordinal vm, Ordinal group) {
        std::optional<Ordinal>& first = vms_[vm].first_failure;
        if (first && failed_[*first].group == group) {
            return *first;
        }
        const auto next = static_cast<Ordinal>(failed_.size());
        const Ordinal number = first ? other_failures_.find_or_add(
                                           mixed(mixed(0, vm), group), next,
                                           [&](Ordinal n) { return failed_[n].vm == vm && failed_[n].group == group; })
                                     : first.emplace(next);
        if (number == next) {
            failed_.push_back({.vm = vm, .group = group});
            ++groups_[group].vms;
        }
        return number;
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
    Vms vms_;
    std::vector<Failed> failed_;
    Numbers other_failures_;
    Groups groups_;
};

Triage::Triage(const Knowledge& knowledge, Context given)
    : sorting_(std::make_unique<Sorting>(knowledge, std::move(given))) {}
Triage::~Triage() = default;
Triage::Triage(Triage&&) noexcept = default;

void Triage::begin(std::string source) { sorting_->fleet.sources.push_back(std::move(source)); }

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
