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

}  // namespace

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
        } else if (gives_way(at->value, fact.value)) {
            *at = fact;
        }
    }
    return known;
}

std::vector<KnownFact> known_after(std::vector<KnownFact> known, const Question& question, const Answer& answer,
                                   Passing passing) {
    return passing == Passing::settled ? std::move(known) : learnt(std::move(known), told_by(question, answer));
}

Mattering::Mattering(const Knowledge& knowledge)
    : knowledge_(knowledge), is_by_guide_(is_large(knowledge)), graph_(knowledge) {}

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
            for (const Node& own : point.node == nullptr ? point.guide->nodes : std::span<const Node>(point.node, 1)) {
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
std::vector<Point> Mattering::next_of(const Point& point) const {
    if (!is_by_guide_) {
        return graph_.next(point);
    }
    std::vector<Point> next;
    for (const Guide* other : graph_.next(*point.guide)) {
        next.push_back({other, nullptr});
    }
    return next;
}

}  // namespace vmbackup_diag::engine
