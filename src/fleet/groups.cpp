#include "groups.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {
namespace {

/// Whoever makes up errors gets this many groups, and one for all the rest.
constexpr std::size_t most_groups = 4096;

}  // namespace

Time later(const Time& one, const Time& other) { return std::max(one, other); }

Time earlier(const Time& one, const Time& other) { return one && other ? std::min(one, other) : one ? one : other; }

Ordinal Groups::of(const evidence::Job& job, KnownError& error) {
    if (error.group) {
        return *error.group;
    }
    const Ordinal group = of(error, in_the_way(job, error));
    if (!error.names_a_resource && !error.is_of_the_vault) {
        error.group = group;
    }
    return group;
}

Groups::InTheWay Groups::in_the_way(const evidence::Job& job, const KnownError& error) {
    if (const std::string resource = evidence::resource_at_fault(job); !resource.empty()) {
        return {lower(resource), evidence::resource_in_words(resource)};
    }
    if (error.is_of_the_vault && !job.vault.empty()) {
        return {lower(fmt::format("{}/{}/{}", job.subscription, job.vault_resource_group, job.vault)),
                fmt::format("vault {}", clean(job.vault))};
    }
    return {};
}

Ordinal Groups::of(const KnownError& error, const InTheWay& thing) {
    std::string key = error.entry != nullptr ? std::string(error.entry->id.text) : "?" + error.said.pattern;
    key.append(" ").append(thing.id);
    if (all_.size() >= most_groups && !numbers_.contains(key)) {
        key = "?";
    }
    const auto [known, is_new] = numbers_.try_emplace(key, static_cast<Ordinal>(all_.size()));
    if (is_new && key == "?") {
        all_.emplace_back().group.error = "other errors";
    } else if (is_new) {
        FailureGroup& group = all_.emplace_back().group;
        group.entry = error.entry;
        group.error = error.said.text;
        group.resource = thing.words;
        group.resource_id = thing.id;
        group.nearest = error.nearest;
    } else if (FailureGroup& group = all_[known->second].group; key != "?" && group.error != error.said.text) {
        group.error = error.said.pattern;
    }
    return known->second;
}

void Groups::add(const evidence::Job& job, const KnownError& error, Ordinal number) {
    Sorted& sorted = all_[number];
    FailureGroup& group = sorted.group;
    ++group.jobs;
    group.warned += job.state == evidence::JobState::warned ? 1 : 0;
    group.first = earlier(group.first, job.begun);
    group.last = later(group.last, job.begun);
    sorted.names.add(job);
    if (error.names_a_resource) {
        sorted.names.add_those_in(job.error);
    }
}

}  // namespace vmbackup_diag::fleet
