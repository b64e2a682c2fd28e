#include "vmbackup_diag/fleet/triage.hpp"

#include <algorithm>

#include "errors.hpp"
#include "vmbackup_diag/evidence/evidence.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {
namespace {

using Time = std::optional<std::chrono::sys_seconds>;
using VmNumber = std::size_t;

constexpr std::size_t most_unread_shown = 20;

/// Whoever makes up errors gets this many groups, and one for all the rest.
constexpr std::size_t most_groups = 4096;

struct KnownVm {
    std::string name;
    std::string resource_group;
    Time backed_up = {};  ///< when the last backup that ended well began
};

struct Sorted {
    FailureGroup group;
    evidence::SharedNames names;
    std::unordered_map<VmNumber, std::size_t> vms;  ///< where each stands in the group
    std::vector<std::pair<VmNumber, Time>> failed;  ///< in the group's order: each VM, and when it last failed
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
            KnownVm& vm = vms_[number_of(job)];
            vm.backed_up = later(vm.backed_up, job.begun);
        } else if (job.state == evidence::JobState::failed || job.state == evidence::JobState::warned) {
            add(job, group_of(job));
        }
    }

    Fleet finish() {
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

    VmNumber number_of(const evidence::Job& job) {
        key_ = lower(job.vm);
        key_.append("/").append(lower(job.resource_group));
        const auto [known, is_new] = numbers_.try_emplace(key_, vms_.size());
        if (is_new) {
            vms_.push_back({clean(job.vm), clean(job.resource_group)});
        }
        return known->second;
    }

    Sorted& group_of(const evidence::Job& job) {
        const KnownError& error = errors_[job.error];
        const std::string resource = evidence::resource_at_fault(job);
        key_ = error.entry != nullptr ? std::string(error.entry->id.text) : "?" + error.said;
        key_.append(" ").append(resource);
        if (groups_.size() >= most_groups && !group_numbers_.contains(key_)) {
            key_ = "?";
        }
        const auto [known, is_new] = group_numbers_.try_emplace(key_, groups_.size());
        if (is_new && key_ == "?") {
            groups_.emplace_back().group.error = "other errors";
        } else if (is_new) {
            FailureGroup& group = groups_.emplace_back().group;
            group.entry = error.entry;
            group.error = error.said;
            group.resource = resource.empty() ? "" : evidence::resource_in_words(resource);
            group.nearest = error.nearest;
        }
        return groups_[known->second];
    }

    void add(const evidence::Job& job, Sorted& sorted) {
        FailureGroup& group = sorted.group;
        ++group.jobs;
        group.warned += job.state == evidence::JobState::warned ? 1 : 0;
        group.first = earlier(group.first, job.begun);
        group.last = later(group.last, job.begun);
        sorted.names.add(job);
        if (job.vm.empty()) {
            return;
        }
        const VmNumber vm = number_of(job);
        const auto [known, is_new] = sorted.vms.try_emplace(vm, sorted.failed.size());
        if (is_new) {
            sorted.failed.emplace_back(vm, job.begun);
            group.vms.push_back({vms_[vm].name, vms_[vm].resource_group});
        }
        ++group.vms[known->second].jobs;
        Time& last = sorted.failed[known->second].second;
        last = later(last, job.begun);
    }

    FailureGroup finished(Sorted& sorted) const {
        FailureGroup group = std::move(sorted.group);
        for (std::size_t n = 0; n < group.vms.size(); ++n) {
            const auto& [vm, failed] = sorted.failed[n];
            group.vms[n].recovered = failed && vms_[vm].backed_up > failed;
        }
        group.context = evidence::with(given_, sorted.names.context(knowledge_));
        if (group.entry != nullptr) {
            group.fixes = match::fixes_of(knowledge_, *group.entry, group.context.os);
        }
        return group;
    }

    const Knowledge& knowledge_;
    Context given_;
    Errors errors_;
    std::vector<KnownVm> vms_;
    std::unordered_map<std::string, VmNumber> numbers_;
    std::vector<Sorted> groups_;
    std::unordered_map<std::string, std::size_t> group_numbers_;
    std::string key_;
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
