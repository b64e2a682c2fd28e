#include "added.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "vmbackup_diag/evidence/evidence.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::conversation {
namespace {

/// The one value of a fact that all its values together are; empty where its questions have no answer that says so.
std::string_view as_one(const Fact& fact, const std::vector<KnownFact>& seen) {
    const auto first = std::ranges::find(seen, fact.id, &KnownFact::fact);
    const bool is_only_one = std::ranges::count(seen, fact.id, &KnownFact::fact) == 1;
    const auto value = std::ranges::find(fact.values, is_only_one ? first->value : value_several);
    return value == fact.values.end() ? std::string_view{} : *value;
}

/// The facts that a guide may ask for; their values live as long as the knowledge. What a text says of the operation
/// counts where it is one that guides tell apart.
std::vector<KnownFact> told_apart_by(const Knowledge& knowledge, Context context) {
    const bool is_usual = context.operation == Operation::backup || context.operation == Operation::restore;
    context.operation = is_usual ? context.operation : std::nullopt;
    const std::vector<KnownFact> seen = with_facts(std::move(context), {}).facts;
    std::vector<KnownFact> facts;
    for (const KnownFact& one : seen) {
        const Fact* fact = find(knowledge, one.fact);
        const std::string_view value = fact == nullptr ? "" : as_one(*fact, seen);
        if (!value.empty() && std::ranges::find(facts, one.fact, &KnownFact::fact) == facts.end()) {
            facts.push_back({fact->id, value});
        }
    }
    return facts;
}

void replace(std::vector<KnownFact>& facts, const std::vector<KnownFact>& by) {
    std::erase_if(
        facts, [&](const KnownFact& known) { return std::ranges::find(by, known.fact, &KnownFact::fact) != by.end(); });
    facts.insert(facts.end(), by.begin(), by.end());
}

/// What was known already, as by an option, is not from the text.
void note_where(Case& the_case, const std::vector<KnownFact>& told, std::string_view where) {
    for (const KnownFact& fact : told) {
        if (std::ranges::find(the_case.known, fact) == the_case.known.end()) {
            std::erase_if(the_case.seen, [&](const SeenFact& one) { return one.fact.fact == fact.fact; });
            the_case.seen.push_back({fact, fmt::format("from {}", where)});
        }
    }
}

/// Every name in a text, and where it has several for one thing all of them.
void add_told(std::vector<NamedValue>& told, const Context& found) {
    told.insert(told.end(), found.names.begin(), found.names.end());
    for (const Refusal& refusal : found.refused) {
        for (const std::string& value : refusal.values) {
            told.push_back({refusal.name, value});
        }
    }
}

}  // namespace

Moment added(const Knowledge& knowledge, Moment before, Context found, std::string_view where,
             std::span<const KnownFact> of_the_entry) {
    std::vector<KnownFact> told = told_apart_by(knowledge, found);
    std::erase_if(told, [&](const KnownFact& fact) {
        return std::ranges::find(of_the_entry, fact.fact, &KnownFact::fact) != of_the_entry.end();
    });
    note_where(before.the_case, told, where);
    replace(before.the_case.known, told);
    add_told(before.told, found);
    before.context = evidence::renewed(std::move(before.context), std::move(found));
    return before;
}

}  // namespace vmbackup_diag::conversation
