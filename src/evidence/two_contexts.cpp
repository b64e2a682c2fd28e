// Two contexts as one, and which of them knows better.
#include <algorithm>
#include <iterator>

#include "vmbackup_diag/evidence/evidence.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

bool is_named(const Context& context, std::string_view placeholder) {
    return std::ranges::find(context.names, placeholder, &NamedValue::name) != context.names.end() ||
           std::ranges::find(context.refused, placeholder, &Refusal::name) != context.refused.end();
}

/// The facts about other things than those that are known. Of one thing a text may show several.
std::vector<KnownFact> about_others(std::vector<KnownFact> facts, const std::vector<KnownFact>& known) {
    std::erase_if(facts, [&](const KnownFact& one) {
        return std::ranges::find(known, one.fact, &KnownFact::fact) != known.end();
    });
    return facts;
}

}  // namespace

Context with(Context given, Context found) {
    for (NamedValue& name : found.names) {
        if (!is_named(given, name.name)) {
            given.names.push_back(std::move(name));
        }
    }
    for (Refusal& refusal : found.refused) {
        if (!is_named(given, refusal.name)) {
            given.refused.push_back(std::move(refusal));
        }
    }
    given.os = given.os ? given.os : found.os;
    given.operation = given.operation ? given.operation : found.operation;
    given.time = given.time.empty() ? std::move(found.time) : given.time;
    given.activity_id = given.activity_id.empty() ? std::move(found.activity_id) : given.activity_id;
    std::ranges::move(about_others(std::move(found.facts), given.facts), std::back_inserter(given.facts));
    return given;
}

Context renewed(Context before, Context found) {
    for (NamedValue& named : before.names) {
        if (name_in(found, named.name).empty()) {
            found.names.push_back(std::move(named));
        }
    }
    std::erase_if(found.refused, [&](const Refusal& refusal) { return !name_in(found, refusal.name).empty(); });
    found.os = found.os ? found.os : before.os;
    found.operation = found.operation ? found.operation : before.operation;
    found.time = found.time.empty() ? before.time : found.time;
    found.activity_id = found.activity_id.empty() ? before.activity_id : found.activity_id;
    const std::vector<KnownFact> kept = about_others(std::move(before.facts), found.facts);
    found.facts.insert(found.facts.begin(), kept.begin(), kept.end());
    return found;
}

bool name_different_vms(const Context& one, const Context& other) {
    const std::string_view vm = name_in(one, placeholder::vm);
    const std::string_view other_vm = name_in(other, placeholder::vm);
    return !vm.empty() && !other_vm.empty() && !is_same_word(vm, other_vm);
}

}  // namespace vmbackup_diag::evidence
