#include "vmbackup_diag/model/knowledge.hpp"

#include <algorithm>
#include <functional>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag {
namespace {

template <class Thing, class Key, class Projection>
const Thing* found(std::span<const Thing> things, Key key, Projection projection) {
    const auto at = std::ranges::lower_bound(things, key, {}, projection);
    return at != things.end() && std::invoke(projection, *at) == key ? &*at : nullptr;
}

}  // namespace

const Entry* find(const Knowledge& knowledge, EntryId id) { return found(knowledge.entries, id, &Entry::id); }
const Fix* find(const Knowledge& knowledge, FixId id) { return found(knowledge.fixes, id, &Fix::id); }
const Guide* find(const Knowledge& knowledge, GuideId id) { return found(knowledge.guides, id, &Guide::id); }
const Link* find(const Knowledge& knowledge, LinkId id) { return found(knowledge.links, id, &Link::id); }
const Fact* find(const Knowledge& knowledge, FactId id) { return found(knowledge.facts, id, &Fact::id); }

const Escalation* find(const Knowledge& knowledge, EscalationId id) {
    return found(knowledge.escalations, id, &Escalation::id);
}

const Placeholder* find_placeholder(const Knowledge& knowledge, std::string_view id) {
    return found(knowledge.placeholders, id, &Placeholder::id);
}

const Entry* find_named(const Knowledge& knowledge, std::string_view name) {
    const std::string key = lower(name);
    const Name* at = found(knowledge.index.names, std::string_view(key), &Name::key);
    return at == nullptr ? nullptr : &knowledge.entries[at->entry];
}

}  // namespace vmbackup_diag
