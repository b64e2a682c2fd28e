// What evidence says of a text, in lines that a test can hold against what it expects.
#pragma once

#include <fmt/format.h>

#include <chrono>
#include <string>
#include <string_view>

#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/evidence/evidence.hpp"

namespace vmbackup_diag::tests {

inline evidence::Evidence evidence_of(std::string text) {
    return evidence::evidence({.text = std::move(text)}, builtin::knowledge);
}

/// Of a text that is read on this day.
inline evidence::Evidence evidence_on(std::chrono::sys_days today, std::string text) {
    return evidence::evidence({.text = std::move(text), .today = today}, builtin::knowledge);
}

/// Of a text of which more may come.
inline evidence::Evidence evidence_so_far(std::string text) {
    return evidence::evidence({.text = std::move(text), .may_go_on = true}, builtin::knowledge);
}

/// The context: names, what stays open and why, and what else is known, a line for each.
inline std::string shown(const Context& context) {
    std::string out;
    for (const NamedValue& name : context.names) {
        out += fmt::format("{} = {}\n", name.name, name.value);
    }
    for (const Refusal& refusal : context.refused) {
        out += fmt::format("{} stays because {}\n", refusal.name, refusal.why);
    }
    out += context.os ? fmt::format("os = {}\n", word(*context.os).id) : "";
    out += context.operation ? fmt::format("operation = {}\n", word(*context.operation).id) : "";
    out += context.time.empty() ? "" : fmt::format("time = {}\n", context.time);
    out += context.activity_id.empty() ? "" : fmt::format("activity = {}\n", context.activity_id);
    for (const KnownFact& fact : context.facts) {
        out += fmt::format("{} is {}\n", fact.fact.text, fact.value);
    }
    return out;
}

/// What the structure proves, a line for each observation and note.
inline std::string proven(const evidence::Evidence& evidence) {
    std::string out;
    for (const evidence::Observation& one : evidence.observations) {
        const Matched& matched = one.matched;
        out += fmt::format("{} at {}:{} by {}: {}\n", one.entry->id.text, matched.place.line, matched.place.column,
                           word(matched.by).id, matched.text);
    }
    for (const std::string& note : evidence.notes) {
        out += fmt::format("note: {}\n", note);
    }
    return out;
}

}  // namespace vmbackup_diag::tests
