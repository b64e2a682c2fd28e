#include "vmbackup_diag/engine/paths.hpp"

#include <map>

#include "facts.hpp"

namespace vmbackup_diag::engine {
namespace {

/// A node on arriving at which something is known.
struct Place {
    const Guide* guide = nullptr;
    const Node* node = nullptr;
    std::vector<KnownFact> known = {};  ///< each fact once, sorted
};

/// What is known, with more; what was known first holds.
std::vector<KnownFact> learnt(std::vector<KnownFact> known, std::span<const KnownFact> more) {
    for (const KnownFact& fact : more) {
        const auto at = std::ranges::lower_bound(known, fact.fact, {}, &KnownFact::fact);
        if (at == known.end() || at->fact != fact.fact) {
            known.insert(at, fact);
        }
    }
    return known;
}

/// Counts the paths from each node once for what is known on arriving there. Guides hold no cycle; should one
/// be asked about that does, before it is refused, a node met again on its own path counts as an end. The stack
/// is its own, so that a long chain cannot exhaust the program's, and what it looks at is limited, because a
/// chain of questions about facts has as many ways as there are combinations of their values.
class Count {
  public:
    explicit Count(const Knowledge& knowledge, std::vector<const Fix*> tried = {})
        : knowledge_(knowledge), tried_(std::move(tried)) {}

    Paths from(const Guide& guide, NodeId id, const std::vector<KnownFact>& known) {
        std::vector<Open> open;
        Paths last = arrive({&guide, node_of(guide, id), known}, open);
        while (!open.empty()) {
            Open& now = open.back();
            if (now.begun > 0) {
                now.sum = now.begun == 1 ? last : together(now.sum, last);
            }
            if (now.begun < now.next.size()) {
                last = arrive(std::move(now.next[now.begun++]), open);
                continue;
            }
            last = now.asks ? after_question(now.sum) : now.sum;
            now.counted->second = last;
            open.pop_back();
        }
        return last;
    }

  private:
    using Known = std::vector<std::pair<std::string_view, std::string_view>>;
    using Counted = std::map<std::pair<const Node*, Known>, Paths>;

    /// A place whose ways on are being counted: those begun so far, and the sum of those done.
    struct Open {
        Counted::iterator counted;
        std::vector<Place> next = {};
        bool asks = false;
        std::size_t begun = 0;
        Paths sum{.count = 1};
    };

    /// The ways from a place, where they are known; otherwise opens it, and what it gives back does not count yet.
    Paths arrive(Place place, std::vector<Open>& open) {
        if (place.node == nullptr) {
            return {.count = 1};
        }
        looked_at_ += 1 + place.known.size();
        if (looked_at_ > most_looked_at) {
            return {.count = 1, .complete = false};
        }
        const auto [counted, is_new] = counted_.try_emplace({place.node, values_of(place.known)}, Paths{.count = 1});
        if (is_new) {
            Open opened{.counted = counted};
            std::visit([&](const auto& body) { add_ways(place, body, opened); }, place.node->body);
            open.push_back(std::move(opened));
        }
        return counted->second;
    }

    static Known values_of(const std::vector<KnownFact>& known) {
        Known values;
        for (const KnownFact& fact : known) {
            values.emplace_back(fact.fact.text, fact.value);
        }
        return values;
    }

    static Paths together(const Paths& one, const Paths& other) {
        return {std::min(one.min, other.min), std::max(one.max, other.max), one.count + other.count,
                one.questions + other.questions, one.complete && other.complete};
    }

    static Paths after_question(Paths paths) {
        return {paths.min + 1, paths.max + 1, paths.count, paths.questions + paths.count, paths.complete};
    }

    void add_ways(const Place& place, const Question& question, Open& open) {
        if (const Answer* answer = known_answer(question, place.known)) {
            add_way(*place.guide, answer->to, place.known, open);
            return;
        }
        open.asks = true;
        for (const Answer& answer : question.answers) {
            const KnownFact said{question.fact, answer.id};
            const auto known = learnt(place.known, {&said, question.fact.empty() ? 0u : 1u});
            add_way(*place.guide, answer.to, learnt(known, answer.facts), open);
        }
    }

    void add_ways(const Place& place, const FixNode& body, Open& open) {
        const Fix* fix = find(knowledge_, body.fix);
        const bool was_tried = std::ranges::find(tried_, fix) != tried_.end();
        if (fix == nullptr || was_tried || !applies(*fix, place.known)) {
            add_way(*place.guide, body.then, place.known, open);
        }
    }

    void add_ways(const Place& place, const GuideId& body, Open& open) {
        if (const Guide* guide = find(knowledge_, body)) {
            add_way(*guide, guide->root, place.known, open);
        }
    }

    void add_ways(const Place&, const EscalationId&, Open&) {}

    void add_way(const Guide& guide, NodeId to, std::vector<KnownFact> known, Open& open) {
        open.next.push_back({&guide, node_of(guide, to), std::move(known)});
    }

    /// As `find_node`, but quick however many nodes there are.
    const Node* node_of(const Guide& guide, NodeId id) {
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

    /// Places and the facts known at them, together.
    static constexpr std::size_t most_looked_at = 1'000'000;

    const Knowledge& knowledge_;
    std::vector<const Fix*> tried_;
    Counted counted_;
    std::map<const Guide*, std::map<NodeId, const Node*>> nodes_;
    std::size_t looked_at_ = 0;
};

/// The guide, and every guide that it leads into.
std::set<const Guide*> entered_from(const Knowledge& knowledge, const Guide& first) {
    std::set<const Guide*> entered;
    std::vector<const Guide*> ahead{&first};
    while (!ahead.empty()) {
        const Guide* guide = ahead.back();
        ahead.pop_back();
        if (guide == nullptr || !entered.insert(guide).second) {
            continue;
        }
        for (const Node& node : guide->nodes) {
            if (const auto* other = std::get_if<GuideId>(&node.body)) {
                ahead.push_back(find(knowledge, *other));
            }
        }
    }
    return entered;
}

}  // namespace

Paths paths_from(const Knowledge& knowledge, const Guide& guide, NodeId node, std::vector<KnownFact> known,
                 std::vector<const Fix*> tried) {
    return Count(knowledge, std::move(tried)).from(guide, node, learnt({}, known));
}

std::vector<Paths> paths_of_guides(const Knowledge& knowledge) {
    Count count(knowledge);
    std::vector<Paths> all;
    for (const Guide& guide : knowledge.guides) {
        all.push_back(count.from(guide, guide.root, {}));
    }
    return all;
}

std::set<std::string_view> outcomes_of(const Knowledge& knowledge, const Guide& guide) {
    std::set<std::string_view> outcomes;
    for (const Guide* entered : entered_from(knowledge, guide)) {
        for (const Node& node : entered->nodes) {
            if (const auto* fix = std::get_if<FixNode>(&node.body)) {
                outcomes.insert(fix->fix.text);
            } else if (const auto* escalation = std::get_if<EscalationId>(&node.body)) {
                outcomes.insert(escalation->text);
            }
        }
    }
    return outcomes;
}

}  // namespace vmbackup_diag::engine
