#include "found.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

#include "files.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

/// What else the text surely names, to be pasted on its own later.
std::vector<std::string_view> others(const Diagnosis& diagnosis) {
    std::vector<std::string_view> ids;
    for (const Match& match : std::span(diagnosis.matches).subspan(1)) {
        if (match.confidence <= Confidence::high && match.led_by == nullptr) {
            ids.push_back(match.entry->id.text);
        }
    }
    return ids;
}

std::vector<std::string_view> most_like(const Diagnosis& diagnosis) {
    std::vector<std::string_view> ids;
    for (const Match& match : diagnosis.matches) {
        ids.push_back(match.entry->id.text);
    }
    for (const UnknownCode& code : diagnosis.unknown_codes) {
        for (const Entry* entry : diagnosis.matches.empty() ? code.nearest : std::vector<const Entry*>{}) {
            ids.push_back(entry->id.text);
        }
    }
    return ids;
}

/// The facts that a guide may ask for; their values live as long as the knowledge.
std::vector<KnownFact> told_apart_by(const Knowledge& knowledge, const Context& context) {
    std::vector<KnownFact> facts;
    for (const KnownFact& seen : context.facts) {
        const Fact* fact = find(knowledge, seen.fact);
        const auto values = fact == nullptr ? std::span<const std::string_view>{} : fact->values;
        if (const auto value = std::ranges::find(values, seen.value); value != values.end()) {
            facts.push_back({fact->id, *value});
        }
    }
    return facts;
}

/// What was known before stays, unless the text says otherwise. Of another VM nothing is taken over but what was set.
Context added_to(const Session& session, const Context& before, Context found) {
    const std::string_view vm = name_in(found, "vm");
    const bool is_same = vm.empty() || name_in(before, "vm").empty() || is_same_word(vm, name_in(before, "vm"));
    const Context& kept = is_same ? before : session.context();
    for (const NamedValue& named : kept.names) {
        if (name_in(found, named.name).empty()) {
            found.names.push_back(named);
        }
    }
    std::erase_if(found.refused, [&](const Refusal& refusal) { return !name_in(found, refusal.name).empty(); });
    found.os = found.os ? found.os : kept.os;
    found.operation = found.operation ? found.operation : kept.operation;
    found.time = found.time.empty() ? kept.time : std::move(found.time);
    found.activity_id = found.activity_id.empty() ? kept.activity_id : std::move(found.activity_id);
    const std::vector<KnownFact> facts = std::exchange(found.facts, kept.facts);
    for (const KnownFact& fact : facts) {
        std::erase_if(found.facts, [&](const KnownFact& known) { return known.fact == fact.fact; });
        found.facts.push_back(fact);
    }
    return found;
}

}  // namespace

Found found_in(const Session& session, const Context& before, const std::string& text) {
    Diagnosis diagnosis = diagnosis_of_text(session, text);
    if (diagnosis.status != Status::identified) {
        const auto near = most_like(diagnosis);
        Found named{.said = {near.empty() ? "That is neither an answer nor a code or message this version knows."
                                          : fmt::format("Not known. Most like it: {}", fmt::join(near, ", "))},
                    .context = before};
        named.context.names = added_to(session, before, std::move(diagnosis.context)).names;
        if (name_in(named.context, "vm") != name_in(before, "vm")) {
            named.said.push_back(
                fmt::format("The VM it names, {}, is filled in from here on.", name_in(named.context, "vm")));
        }
        return named;
    }
    const Entry& entry = *diagnosis.matches.front().entry;
    const Matched& matched = diagnosis.matches.front().matched.front();
    Found found{.entry = &entry,
                .said = {fmt::format("Found {}: {}", entry.id.text, entry.title)},
                .seen = fmt::format("{} \"{}\" stands in what you pasted, line {}", word(matched.by).shown,
                                    matched.text, matched.place.line)};
    if (const auto ids = others(diagnosis); !ids.empty()) {
        found.said.push_back(fmt::format("Also in it, to paste here later: {}", fmt::join(ids, ", ")));
    }
    found.facts = told_apart_by(session.knowledge(), diagnosis.context);
    found.context = added_to(session, before, std::move(diagnosis.context));
    return found;
}

}  // namespace vmbackup_diag::cli
