#include "groups.hpp"

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
    const Ordinal group = of(error, evidence::resource_at_fault(job));
    if (!error.names_a_resource) {
        error.group = group;
    }
    return group;
}

Ordinal Groups::of(const KnownError& error, const std::string& resource) {
    std::string key = error.entry != nullptr ? std::string(error.entry->id.text) : "?" + error.said.pattern;
    const std::string resource_id = lower(resource);
    key.append(" ").append(resource_id);
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
        group.resource = resource.empty() ? "" : evidence::resource_in_words(resource);
        group.resource_id = resource_id;
        group.nearest = error.nearest;
    } else if (FailureGroup& group = all_[known->second].group; key != "?" && group.error != error.said.text) {
        group.error = error.said.pattern;
    }
    return known->second;
}

void Groups::add(const evidence::Job& job, Ordinal number) {
    Sorted& sorted = all_[number];
    FailureGroup& group = sorted.group;
    ++group.jobs;
    group.warned += job.state == evidence::JobState::warned ? 1 : 0;
    group.first = earlier(group.first, job.begun);
    group.last = later(group.last, job.begun);
    sorted.names.add(job);
}

}  // namespace vmbackup_diag::fleet
