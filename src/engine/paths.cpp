#include "vmbackup_diag/engine/paths.hpp"

#include <map>

#include "facts.hpp"

namespace vmbackup_diag::engine {
namespace {

/// Counts the paths from each node once for what is known on arriving there. Guides hold no cycle; should one
/// be asked about that does, before it is refused, a node met again on its own path counts as an end.
class Count {
  public:
    explicit Count(const Knowledge& knowledge) : knowledge_(knowledge) {}

    Paths from(const Guide& guide, NodeId id, const std::vector<KnownFact>& known) {
        const Node* node = find_node(guide, id);
        if (node == nullptr) {
            return {.count = 1};
        }
        const auto [at, is_new] = counted_.try_emplace({node, known_values(known)}, Paths{.count = 1});
        if (is_new) {
            const Paths paths = std::visit([&](const auto& body) { return through(guide, body, known); }, node->body);
            counted_[{node, known_values(known)}] = paths;
            return paths;
        }
        return at->second;
    }

  private:
    using Known = std::map<std::string_view, std::string_view>;

    static Known known_values(const std::vector<KnownFact>& known) {
        Known values;
        for (const KnownFact& fact : known) {
            values.emplace(fact.fact.text, fact.value);
        }
        return values;
    }

    Paths through(const Guide& guide, const Question& question, const std::vector<KnownFact>& known) {
        if (const Answer* answer = known_answer(question, known)) {
            return from(guide, answer->to, known);
        }
        Paths all{.min = SIZE_MAX};
        for (const Answer& answer : question.answers) {
            std::vector<KnownFact> then = known;
            if (!question.fact.empty()) {
                then.push_back({question.fact, answer.id});
            }
            const Paths paths = from(guide, answer.to, then);
            all.min = std::min(all.min, paths.min);
            all.max = std::max(all.max, paths.max);
            all.count += paths.count;
            all.questions += paths.questions;
        }
        return {all.min == SIZE_MAX ? 1 : all.min + 1, all.max + 1, all.count, all.questions + all.count};
    }

    Paths through(const Guide& guide, const FixNode& body, const std::vector<KnownFact>& known) {
        const Fix* fix = find(knowledge_, body.fix);
        return fix == nullptr || !applies(*fix, known) ? from(guide, body.then, known) : Paths{.count = 1};
    }

    Paths through(const Guide&, const GuideId& body, const std::vector<KnownFact>& known) {
        const Guide* guide = find(knowledge_, body);
        return guide == nullptr ? Paths{.count = 1} : from(*guide, guide->root, known);
    }

    Paths through(const Guide&, const EscalationId&, const std::vector<KnownFact>&) { return {.count = 1}; }

    const Knowledge& knowledge_;
    std::map<std::pair<const Node*, Known>, Paths> counted_;
};

void collect(const Knowledge& knowledge, const Guide& guide, std::set<const Guide*>& seen,
             std::set<std::string_view>& outcomes) {
    if (!seen.insert(&guide).second) {
        return;
    }
    for (const Node& node : guide.nodes) {
        if (const auto* fix = std::get_if<FixNode>(&node.body)) {
            outcomes.insert(fix->fix.text);
        } else if (const auto* escalation = std::get_if<EscalationId>(&node.body)) {
            outcomes.insert(escalation->text);
        } else if (const auto* other = std::get_if<GuideId>(&node.body)) {
            if (const Guide* entered = find(knowledge, *other)) {
                collect(knowledge, *entered, seen, outcomes);
            }
        }
    }
}

}  // namespace

Paths paths_from(const Knowledge& knowledge, const Guide& guide, NodeId node, std::vector<KnownFact> known) {
    return Count(knowledge).from(guide, node, known);
}

std::set<std::string_view> outcomes_of(const Knowledge& knowledge, const Guide& guide) {
    std::set<const Guide*> seen;
    std::set<std::string_view> outcomes;
    collect(knowledge, guide, seen, outcomes);
    return outcomes;
}

}  // namespace vmbackup_diag::engine
