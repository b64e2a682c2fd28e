// What is said below a group of failures: what stands in the way, what its jobs share, when they failed and recovered.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "fleet_words.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::render {
namespace {

/// "resource group prod, vault v1": what all of several VMs share.
std::string shared_by(const FailureGroup& group) {
    std::string out;
    const auto add = [&](std::string_view what, std::string_view placeholder) {
        if (const std::string_view name = name_in(group.context, placeholder); !name.empty()) {
            out += fmt::format("{}{} {}", out.empty() ? "" : ", ", what, name);
        }
    };
    if (group.vms.size() > 1) {
        add("resource group", placeholder::resource_group);
        add("vault", placeholder::vault);
        add("policy", placeholder::policy);
    }
    return out;
}

/// "v1 (8 VMs), v2 (3 VMs)": the vaults that the VMs are in, or whatever else is around them, those with the most VMs
/// first; empty for less than two.
template <class Text>
std::string several(const FailureGroup& group, Text FleetVm::*around) {
    constexpr std::size_t most_named = 5;
    struct Place {
        std::string name = {};
        std::size_t vms = 0;
    };
    std::map<std::string, Place> by_name;
    Place* last = nullptr;
    for (const FleetVm& vm : group.vms) {
        const std::string_view name = vm.*around;
        if (!name.empty() && (last == nullptr || last->name != name)) {
            last = &by_name.try_emplace(lower(name), Place{std::string(name)}).first->second;
        }
        if (!name.empty()) {
            ++last->vms;
        }
    }
    std::vector<Place> places;
    for (const auto& [key, place] : by_name) {
        places.push_back(place);
    }
    std::ranges::stable_sort(places, std::ranges::greater(), &Place::vms);
    std::string out;
    for (std::size_t n = 0; n < std::min(most_named, places.size()); ++n) {
        out += fmt::format("{}{} ({})", n == 0 ? "" : ", ", places[n].name, counted(places[n].vms, "VM"));
    }
    return places.size() < 2            ? ""
           : places.size() > most_named ? fmt::format("{} and {} more", out, places.size() - most_named)
                                        : out;
}

/// How many of the jobs none of the VMs is known to be of.
std::size_t jobs_without_vm(const FailureGroup& group) {
    std::size_t count = group.jobs;
    for (const FleetVm& vm : group.vms) {
        count -= vm.jobs;
    }
    return count;
}

/// The errors of the other groups in whose way the same stands.
std::string behind_the_same(const Fleet& fleet, const FailureGroup& group) {
    constexpr std::size_t most_named = 3;
    std::string out;
    std::size_t count = 0;
    for (const FailureGroup& other : fleet.groups) {
        if (&other != &group && other.resource_id == group.resource_id && ++count <= most_named) {
            out += fmt::format("{}{}", out.empty() ? "" : ", ", name_of(other));
        }
    }
    return count > most_named ? fmt::format("{} and {} more", out, count - most_named) : out;
}

}  // namespace

std::vector<std::string> remarks_on(const Fleet& fleet, std::size_t index) {
    const FailureGroup& group = fleet.groups[index];
    std::vector<std::string> out;
    if (!group.resource.empty()) {
        const std::string others = behind_the_same(fleet, group);
        out.push_back(others.empty() ? fmt::format("In the way: {}.", group.resource)
                                     : fmt::format("In the way: {}, as for {}.", group.resource, others));
    }
    if (const std::size_t count = jobs_without_vm(group); count > 0) {
        out.push_back(fmt::format("{} no VM, or not by its whole name.",
                                  count == 1 ? "1 job names" : fmt::format("{} jobs name", count)));
    }
    if (const std::string shared = shared_by(group); !shared.empty()) {
        out.push_back(fmt::format("The same for all: {}.", shared));
    }
    if (const std::string subscriptions = several(group, &FleetVm::subscription); !subscriptions.empty()) {
        out.push_back(fmt::format("In several subscriptions: {}.", subscriptions));
    }
    if (const std::string vaults = several(group, &FleetVm::vault); !vaults.empty()) {
        out.push_back(fmt::format("In several vaults: {}.", vaults));
    }
    if (group.first) {
        out.push_back(group.first == group.last
                          ? fmt::format("At {}.", shown(group.first))
                          : fmt::format("First at {}, last at {}.", shown(group.first), shown(group.last)));
    }
    if (const std::size_t well = group.recovered(); well > 0) {
        out.push_back(well == group.vms.size() && well == 1 ? std::string("It has been backed up since.")
                      : well == group.vms.size()
                          ? std::string("All of them have been backed up since.")
                          : fmt::format("{} of them {} been backed up since.", well, well == 1 ? "has" : "have"));
    }
    return out;
}

}  // namespace vmbackup_diag::render
