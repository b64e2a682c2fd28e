// What can still come: the fixes and ends that lie ahead.
#include <map>

#include "facts.hpp"
#include "places.hpp"
#include "vmbackup_diag/engine/paths.hpp"

namespace vmbackup_diag::engine {
namespace {

/// Everything that can be met from a place on, whatever did not help; each place once for what is known there.
class Ahead {
  public:
    explicit Ahead(const Knowledge& knowledge) : knowledge_(knowledge), mattering_(knowledge) {}

    std::set<const Fix*> fixes(const Guide& guide, const std::vector<KnownFact>& known) {
        add(guide, guide.root, known);
        while (!places_.empty()) {
            const Place place = std::move(places_.back());
            places_.pop_back();
            std::visit([&](const auto& body) { go_on(place, body); }, place.node->body);
        }
        return std::move(fixes_);
    }

  private:
    void go_on(const Place& place, const Question& question) {
        if (const Answer* answer = known_answer(question, place.known)) {
            add(*place.guide, answer->to, place.known);
            return;
        }
        for (const Answer& answer : question.answers) {
            const KnownFact said{question.fact, answer.id};
            const auto known = learnt(place.known, {&said, question.fact.empty() ? 0u : 1u});
            add(*place.guide, answer.to, learnt(known, answer.facts));
        }
    }

    void go_on(const Place& place, const FixNode& body) {
        const Fix* fix = find(knowledge_, body.fix);
        if (fix != nullptr && applies(*fix, place.known)) {
            fixes_.insert(fix);
        }
        add(*place.guide, body.then, place.known);
    }

    void go_on(const Place& place, const GuideId& body) {
        if (const Guide* guide = find(knowledge_, body)) {
            add(*guide, guide->root, place.known);
        }
    }

    void go_on(const Place&, const EscalationId&) {}

    void add(const Guide& guide, NodeId id, std::vector<KnownFact> known) {
        const Node* node = nodes_.of(guide, id);
        const std::set<FactId>& facts = mattering_.from(guide);
        std::erase_if(known, [&](const KnownFact& fact) { return !facts.contains(fact.fact); });
        if (node != nullptr && seen_.size() < most_looked_at && seen_.emplace(node, values_of(known)).second) {
            places_.push_back({&guide, node, std::move(known)});
        }
    }

    const Knowledge& knowledge_;
    Nodes nodes_;
    std::vector<Place> places_;
    std::set<std::pair<const Node*, Values>> seen_;
    Mattering mattering_;
    std::set<const Fix*> fixes_;
};

}  // namespace

std::set<const Fix*> fixes_ahead(const Knowledge& knowledge, const Guide& guide) {
    return Ahead(knowledge).fixes(guide, {});
}

std::set<const Fix*> fixes_ahead(const Knowledge& knowledge, const Entry& entry) {
    const Guide* guide = find(knowledge, entry.guide);
    const auto known = learnt({}, entry.facts);
    std::set<const Fix*> fixes = guide == nullptr ? std::set<const Fix*>{} : Ahead(knowledge).fixes(*guide, known);
    if (const Fix* fix = only_fix(knowledge, entry, known)) {
        fixes.insert(fix);
    }
    return fixes;
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
