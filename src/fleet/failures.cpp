#include "failures.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {

/// "Backup (Scheduled)" and "Ad-hoc backup" are two, and "Configure backup" is none.
bool is_backup(const evidence::Job& job) {
    constexpr auto beginnings = std::to_array<std::string_view>(
        {"backup", "ad-hoc backup", "adhocbackup", "on-demand backup", "scheduled backup"});
    return std::ranges::any_of(beginnings, [&](std::string_view beginning) {
        return is_same_word(std::string_view(job.operation).substr(0, beginning.size()), beginning);
    });
}

bool Failures::add(const evidence::Job& job, Ordinal vm, Ordinal group) {
    const std::size_t before = all_.size();
    Failed& failed = all_[number_of(vm, group)];
    ++failed.jobs;
    failed.last = later(failed.last, job.begun);
    failed.are_backups = failed.are_backups && (job.operation.empty() || is_backup(job));
    return all_.size() > before;
}

void Failures::unite() {
    std::vector<Failed> united;
    std::unordered_map<std::uint64_t, std::size_t> places;
    for (Failed& failed : all_) {
        failed.vm = vms_[failed.vm].united_with;
        const std::uint64_t key = std::uint64_t{failed.vm} << 32 | failed.group;
        const auto [place, is_new] = places.try_emplace(key, united.size());
        if (is_new) {
            united.push_back(failed);
            continue;
        }
        Failed& first = united[place->second];
        first.jobs += failed.jobs;
        first.last = later(first.last, failed.last);
        first.are_backups = first.are_backups && failed.are_backups;
    }
    all_ = std::move(united);
}

/// Most VMs fail in one group only, which is known without a look into the table.
Ordinal Failures::number_of(Ordinal vm, Ordinal group) {
    std::optional<Ordinal>& first = vms_[vm].first_failure;
    if (first && all_[*first].group == group) {
        return *first;
    }
    const auto next = static_cast<Ordinal>(all_.size());
    const Ordinal number =
        first ? not_first_.find_or_add(mixed(mixed(0, vm), group), next,
                                       [&](Ordinal n) { return all_[n].vm == vm && all_[n].group == group; })
              : first.emplace(next);
    if (number == next) {
        all_.push_back({.vm = vm, .group = group});
    }
    return number;
}

}  // namespace vmbackup_diag::fleet
