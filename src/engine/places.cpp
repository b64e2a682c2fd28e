#include "places.hpp"

#include <algorithm>

#include "facts.hpp"
#include "vmbackup_diag/model/expected.hpp"

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

/// The facts that a question asks for, and those that rule out some of its answers.
void add_asked(const Question& question, std::set<FactId>& facts) {
    if (!question.fact.empty()) {
        facts.insert(question.fact);
    }
    for (const Answer& answer : question.answers) {
        for (const KnownFact& said : answer.facts) {
            facts.insert(said.fact);
        }
    }
}

/// The facts that make a difference at the node itself.
void add_own(const Knowledge& knowledge, const Node& node, std::set<FactId>& facts) {
    const auto* question = std::get_if<Question>(&node.body);
    const auto* fix = std::get_if<FixNode>(&node.body);
    if (question != nullptr) {
        add_asked(*question, facts);
    } else if (const Fix* found = fix == nullptr ? nullptr : find(knowledge, fix->fix)) {
        add_needed(*found, facts);
    }
}

bool is_large(const Knowledge& knowledge) {
    constexpr std::size_t most_nodes = 4096;
    std::size_t nodes = 0;
    for (const Guide& guide : knowledge.guides) {
        nodes += guide.nodes.size();
    }
    return nodes > most_nodes;
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

Mattering::Mattering(const Knowledge& knowledge) : knowledge_(knowledge), is_by_guide_(is_large(knowledge)) {}

/// From the ends of the roads backwards, with a stack of its own, so that a long chain of nodes costs no more than its
/// length.
const std::set<FactId>& Mattering::from(const Guide& guide, const Node& node) {
    const Point first{&guide, is_by_guide_ ? nullptr : &node};
    std::vector<std::pair<Point, bool>> ahead{{first, false}};
    while (!ahead.empty()) {
        const auto [point, are_next_done] = ahead.back();
        ahead.pop_back();
        auto [facts, is_new] = facts_.try_emplace(point);
        if (are_next_done) {
            for (const Point& next : next_of(point)) {
                facts->second.insert(facts_[next].begin(), facts_[next].end());
            }
        } else if (is_new) {
            facts->second.insert(os_fact);
            for (const Node& own :
                 point.second == nullptr ? point.first->nodes : std::span<const Node>(point.second, 1)) {
                add_own(knowledge_, own, facts->second);
            }
            ahead.emplace_back(point, true);
            for (const Point& next : next_of(point)) {
                ahead.emplace_back(next, false);
            }
        }
    }
    return facts_.at(first);
}

void Mattering::keep(std::vector<KnownFact>& known, const Guide& guide, const Node& node) {
    const std::set<FactId>& facts = from(guide, node);
    std::erase_if(known, [&](const KnownFact& fact) { return !facts.contains(fact.fact); });
}

/// Where a node leads, or a whole guide, which is into others.
std::vector<Mattering::Point> Mattering::next_of(const Point& point) {
    const auto& [guide, node] = point;
    std::vector<Point> next;
    if (node == nullptr) {
        for (const Guide* other : engine::next_of(knowledge_, *guide)) {
            add_node(*other, other->root, next);
        }
    } else if (const auto* question = std::get_if<Question>(&node->body)) {
        for (const Answer& answer : question->answers) {
            add_node(*guide, answer.to, next);
        }
    } else if (const auto* fix = std::get_if<FixNode>(&node->body)) {
        add_node(*guide, fix->then, next);
    } else if (const auto* other = std::get_if<GuideId>(&node->body)) {
        if (const Guide* found = find(knowledge_, *other)) {
            add_node(*found, found->root, next);
        }
    }
    return next;
}

void Mattering::add_node(const Guide& guide, NodeId id, std::vector<Point>& points) {
    if (is_by_guide_) {
        points.emplace_back(&guide, nullptr);
    } else if (const Node* node = nodes_.of(guide, id)) {
        points.emplace_back(&guide, node);
    }
}

}  // namespace vmbackup_diag::engine
