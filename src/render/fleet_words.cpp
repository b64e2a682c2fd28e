#include "fleet_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diagnosis_parts.hpp"
#include "vmbackup_diag/model/days.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {

std::string name_of(const FailureGroup& group) {
    return group.entry != nullptr ? heading_of(*group.entry) : group.error.empty() ? "no error given" : group.error;
}

std::string title_of(const FailureGroup& group) {
    return group.entry != nullptr ? std::string(group.entry->title) : "";
}

std::string first_of(const FailureGroup& group) {
    std::string out;
    const auto first =
        group.entry == nullptr ? std::vector<const Fix*>{} : first_fixes(group.fixes, group.entry->os, group.context);
    for (const Fix* fix : first) {
        out += out.empty() ? "" : "; ";
        out += first.size() == 1 ? std::string(fix->title) : fmt::format("{} ({})", fix->title, shown(fix->os));
    }
    return out;
}

std::string counted(std::size_t count, std::string_view one) {
    return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

std::string counts_of(const FailureGroup& group) {
    const std::string vms = group.vms.empty() ? "" : counted(group.vms.size(), "VM") + ", ";
    const std::string warned = group.warned == 0 ? ""
                               : group.warned == group.jobs
                                   ? ", with warnings only"
                                   : fmt::format(", {} of them with warnings only", group.warned);
    return vms + counted(group.jobs, "job") + warned;
}

std::string shown(const std::optional<std::chrono::sys_seconds>& time) {
    constexpr std::size_t without_seconds = 5;
    return time ? fmt::format("{} {} UTC", iso(std::chrono::floor<std::chrono::days>(*time)),
                              clock(*time).substr(0, without_seconds))
                : "";
}

std::string shown(const JobTotals& totals) {
    std::string out = counted(totals.all(), "job");
    const auto add = [&](std::size_t count, std::string_view what) {
        if (count > 0) {
            out += fmt::format("{} {} {}", out.find(':') == out.npos ? ":" : ",", count, what);
        }
    };
    add(totals.failed, "failed");
    add(totals.warned, "ended with warnings");
    add(totals.completed, "completed");
    add(totals.running, totals.running == 1 ? "still runs" : "still run");
    add(totals.cancelled, "cancelled");
    add(totals.of_other_workloads, "of other workloads, left out");
    add(totals.repeated, "read before, left out");
    return out;
}

std::string name_of(const FleetVm& vm) {
    const std::string subscription = vm.namesakes != Namesakes::in_its_group || vm.subscription.empty()
                                         ? ""
                                         : fmt::format("subscription {}", vm.subscription);
    const std::string group = vm.namesakes == Namesakes::none ? "" : vm.resource_group;
    const std::string_view between = group.empty() || subscription.empty() ? "" : ", ";
    return group.empty() && subscription.empty() ? vm.name
                                                 : fmt::format("{} ({}{}{})", vm.name, group, between, subscription);
}

std::string vms_of(const FailureGroup& group, std::size_t most) {
    std::string out;
    for (std::size_t n = 0; n < std::min(most, group.vms.size()); ++n) {
        out += fmt::format("{}{}", n == 0 ? "" : ", ", name_of(group.vms[n]));
    }
    return group.vms.size() > most ? fmt::format("{} and {} more", out, group.vms.size() - most) : out;
}

}  // namespace vmbackup_diag::render
