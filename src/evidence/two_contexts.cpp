// Two contexts as one, and which of them knows better.
#include <algorithm>

#include "vmbackup_diag/evidence/evidence.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

bool is_named(const Context& context, std::string_view placeholder) {
    return std::ranges::find(context.names, placeholder, &NamedValue::name) != context.names.end() ||
           std::ranges::find(context.refused, placeholder, &Refusal::name) != context.refused.end();
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
    given.time = std::move(found.time);
    given.activity_id = std::move(found.activity_id);
    given.facts.insert(given.facts.end(), found.facts.begin(), found.facts.end());
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
    std::erase_if(before.facts, [&](const KnownFact& known) {
        return std::ranges::find(found.facts, known.fact, &KnownFact::fact) != found.facts.end();
    });
    found.facts.insert(found.facts.begin(), before.facts.begin(), before.facts.end());
    return found;
}

bool name_different_vms(const Context& one, const Context& other) {
    const std::string_view vm = name_in(one, placeholder::vm);
    const std::string_view other_vm = name_in(other, placeholder::vm);
    return !vm.empty() && !other_vm.empty() && !is_same_word(vm, other_vm);
}

}  // namespace vmbackup_diag::evidence
