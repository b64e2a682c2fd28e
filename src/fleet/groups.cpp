#include "groups.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {
namespace {

/// Whoever makes up errors gets this many groups, and one for all the rest.
constexpr std::size_t most_groups = 4096;

/// Of an error that nobody knows another job may say something else than the first.
void say_too(const ErrorText& said, Sorted& sorted) {
    std::string& error = sorted.group.error;
    if (!is_same_word(said.pattern, sorted.pattern) && !sorted.has_other_messages) {
        sorted.has_other_messages = true;
        error += " (and other messages)";
    } else if (!is_same_word(said.text, error) && !sorted.has_other_messages) {
        error = sorted.pattern;
    }
}

/// The id of what else than the VM stands in the way, as it is written; empty where nothing does.
std::string in_the_way(const evidence::Job& job, const KnownError& error) {
    std::string resource = evidence::resource_at_fault(job);
    return resource.empty() && error.is_of_the_vault ? evidence::id_of_vault(job) : resource;
}

}  // namespace

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

Ordinal Groups::of(const KnownError& error, const std::string& resource) {
    const std::string id = lower(resource);
    std::string key = error.entry != nullptr ? std::string(error.entry->id.text) : "?" + error.said.key;
    key.append(" ").append(id);
    if (all_.size() >= most_groups && !numbers_.contains(key)) {
        key = "?";
    }
    const auto [known, is_new] = numbers_.try_emplace(key, static_cast<Ordinal>(all_.size()));
    if (is_new && key == "?") {
        all_.emplace_back().group.error = "other errors";
    } else if (is_new) {
        Sorted& sorted = all_.emplace_back();
        sorted.place = evidence::place_in_words(resource);
        sorted.pattern = error.said.pattern;
        FailureGroup& group = sorted.group;
        group.entry = error.entry;
        group.error = error.said.text;
        group.resource = evidence::resource_in_words(resource);
        group.resource_id = id;
        group.nearest = error.nearest;
    } else if (key != "?") {
        say_too(error.said, all_[known->second]);
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

void Groups::tell_resources_apart() {
    struct Named {
        std::string id = {};
        bool are_several = false;
    };
    std::unordered_map<std::string, Named> by_words;
    for (const Sorted& sorted : all_) {
        Named& named = by_words.try_emplace(sorted.group.resource, Named{sorted.group.resource_id}).first->second;
        named.are_several = named.are_several || named.id != sorted.group.resource_id;
    }
    for (Sorted& sorted : all_) {
        if (by_words.at(sorted.group.resource).are_several && !sorted.place.empty()) {
            sorted.place.insert(0, " in ");
        } else {
            sorted.place.clear();
        }
    }
    for (Sorted& sorted : all_) {
        sorted.group.resource += sorted.place;
    }
}

}  // namespace vmbackup_diag::fleet
