#include "vmbackup_diag/fleet/triage.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "errors.hpp"
#include "vmbackup_diag/evidence/evidence.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vms.hpp"

namespace vmbackup_diag::fleet {
namespace {

using Time = std::optional<std::chrono::sys_seconds>;

constexpr std::size_t most_unread_shown = 20;

/// Whoever makes up errors gets this many groups, and one for all the rest.
constexpr std::size_t most_groups = 4096;

/// A VM in a group.
struct Failed {
    Ordinal vm = 0;
    Ordinal group = 0;
    std::size_t jobs = 0;
    Time last = {};
};

struct Sorted {
    FailureGroup group;
    evidence::SharedNames names;
    std::size_t vms = 0;
};

Time later(const Time& one, const Time& other) { return std::max(one, other); }

Time earlier(const Time& one, const Time& other) { return one && other ? std::min(one, other) : one ? one : other; }

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
            add(job, group_of(job));
        }
    }

    Fleet finish() {
        for (Sorted& sorted : groups_) {
            sorted.group.vms.reserve(sorted.vms);
        }
        for (const Failed& failed : failed_) {
            const KnownVm& vm = vms_[failed.vm];
            groups_[failed.group].group.vms.push_back({.name = clean(vm.name),
                                                       .resource_group = clean(vm.resource_group),
                                                       .jobs = failed.jobs,
                                                       .recovered = failed.last && vm.backed_up > failed.last});
        }
        for (Sorted& sorted : groups_) {
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

    Ordinal group_of(const evidence::Job& job) {
        KnownError& error = errors_[job.error];
        if (error.group) {
            return *error.group;
        }
        const Ordinal group = group_of(error, evidence::resource_at_fault(job));
        if (!error.names_a_resource) {
            error.group = group;
        }
        return group;
    }

    Ordinal group_of(const KnownError& error, const std::string& resource) {
        std::string key = error.entry != nullptr ? std::string(error.entry->id.text) : "?" + error.said;
        key.append(" ").append(resource);
        if (groups_.size() >= most_groups && !group_numbers_.contains(key)) {
            key = "?";
        }
        const auto [known, is_new] = group_numbers_.try_emplace(key, static_cast<Ordinal>(groups_.size()));
        if (is_new && key == "?") {
            groups_.emplace_back().group.error = "other errors";
        } else if (is_new) {
            FailureGroup& group = groups_.emplace_back().group;
            group.entry = error.entry;
            group.error = error.said;
            group.resource = resource.empty() ? "" : evidence::resource_in_words(resource);
            group.nearest = error.nearest;
        }
        return known->second;
    }

    void add(const evidence::Job& job, Ordinal group_number) {
        Sorted& sorted = groups_[group_number];
        FailureGroup& group = sorted.group;
        ++group.jobs;
        group.warned += job.state == evidence::JobState::warned ? 1 : 0;
        group.first = earlier(group.first, job.begun);
        group.last = later(group.last, job.begun);
        sorted.names.add(job);
        if (job.vm.empty()) {
            return;
        }
        const Ordinal vm = vms_.number_of(job.vm, job.resource_group);
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
            group.fixes = match::fixes_of(knowledge_, *group.entry, group.context.os);
        }
        return group;
    }

    const Knowledge& knowledge_;
    Context given_;
    Errors errors_;
    Vms vms_;
    std::vector<Failed> failed_;
    Numbers other_failures_;
    std::vector<Sorted> groups_;
    std::unordered_map<std::string, Ordinal> group_numbers_;
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
