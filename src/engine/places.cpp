#include "places.hpp"

#include <algorithm>

#include "facts.hpp"

namespace vmbackup_diag::engine {
namespace {

/// The facts that a fix and its steps need.
void add_needed(const Fix& fix, std::set<FactId>& facts) {
    const auto add = [&](std::span<const KnownFact> when) {
        for (const KnownFact& needed : when) {
            facts.insert(needed.fact);
        }
    };
    add(fix.when);
    for (const Step& step : fix.steps) {
        add(step.when);
    }
}

/// The facts that the guide itself asks for, or that its fixes need.
void add_own(const Knowledge& knowledge, const Guide& guide, std::set<FactId>& facts) {
    facts.insert(os_fact);
    for (const Node& node : guide.nodes) {
        const auto* question = std::get_if<Question>(&node.body);
        const auto* fix = std::get_if<FixNode>(&node.body);
        if (question != nullptr && !question->fact.empty()) {
            facts.insert(question->fact);
        } else if (const Fix* found = fix == nullptr ? nullptr : find(knowledge, fix->fix)) {
            add_needed(*found, facts);
        }
    }
}

/// The guides that this one leads into.
std::vector<const Guide*> next_of(const Knowledge& knowledge, const Guide& guide) {
    std::vector<const Guide*> next;
    for (const Node& node : guide.nodes) {
        const auto* other = std::get_if<GuideId>(&node.body);
        if (const Guide* found = other == nullptr ? nullptr : find(knowledge, *other)) {
            next.push_back(found);
        }
    }
    return next;
}

}  // namespace

const Node* Nodes::of(const Guide& guide, NodeId id) {
    constexpr std::size_t few = 64;
    if (guide.nodes.size() <= few) {
        return find_node(guide, id);
    }
    auto [nodes, is_new] = nodes_.try_emplace(&guide);
    for (std::size_t n = 0; is_new && n < guide.nodes.size(); ++n) {
        nodes->second.emplace(guide.nodes[n].id, &guide.nodes[n]);
    }
    const auto found = nodes->second.find(id);
    return found == nodes->second.end() ? nullptr : found->second;
}

Values values_of(const std::vector<KnownFact>& known) {
    Values values;
    for (const KnownFact& fact : known) {
        values.emplace_back(fact.fact.text, fact.value);
    }
    return values;
}

std::vector<KnownFact> learnt(std::vector<KnownFact> known, std::span<const KnownFact> more) {
    for (const KnownFact& fact : more) {
        const auto at = std::ranges::lower_bound(known, fact.fact, {}, &KnownFact::fact);
        if (at == known.end() || at->fact != fact.fact) {
            known.insert(at, fact);
        }
    }
    return known;
}

std::set<const Guide*> entered_from(const Knowledge& knowledge, const Guide& first) {
    std::set<const Guide*> entered;
    std::vector<const Guide*> ahead{&first};
    while (!ahead.empty()) {
        const Guide* guide = ahead.back();
        ahead.pop_back();
        if (entered.insert(guide).second) {
            const auto next = next_of(knowledge, *guide);
            ahead.insert(ahead.end(), next.begin(), next.end());
        }
    }
    return entered;
}

/// From the ends of the roads backwards, with a stack of its own, so that a long chain of guides costs no more
/// than its length.
const std::set<FactId>& Mattering::from(const Guide& first) {
    std::vector<std::pair<const Guide*, bool>> ahead{{&first, false}};
    while (!ahead.empty()) {
        const auto [guide, are_next_done] = ahead.back();
        ahead.pop_back();
        auto [facts, is_new] = facts_.try_emplace(guide);
        if (are_next_done) {
            for (const Guide* next : next_of(knowledge_, *guide)) {
                facts->second.insert(facts_[next].begin(), facts_[next].end());
            }
        } else if (is_new) {
            add_own(knowledge_, *guide, facts->second);
            ahead.emplace_back(guide, true);
            for (const Guide* next : next_of(knowledge_, *guide)) {
                ahead.emplace_back(next, false);
            }
        }
    }
    return facts_.at(&first);
}

}  // namespace vmbackup_diag::engine
