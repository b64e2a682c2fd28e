// What can still come: the fixes and ends that lie ahead, and how many questions away the fixes are.
#include <deque>
#include <map>

#include "facts.hpp"
#include "places.hpp"
#include "vmbackup_diag/engine/paths.hpp"

namespace vmbackup_diag::engine {
namespace {

/// Everything that can be met from a place on, whatever did not help; the nearest places first, each once for what is
/// known there.
class Ahead {
  public:
    Ahead(const Knowledge& knowledge, const GuideGraph& graph, Mattering& mattering)
        : knowledge_(knowledge), graph_(graph), mattering_(mattering) {}

    QuestionsToFixes fixes(const Guide& guide, const std::vector<KnownFact>& known) {
        add(guide, guide.root, known);
        while (!places_.empty()) {
            const Met met = std::move(places_.front());
            places_.pop_front();
            asked_ = met.asked;
            if (*met.nearest == asked_) {
                std::visit([&](const auto& body) { go_on(met.place, body); }, met.place.node->body);
            }
        }
        return std::move(fixes_);
    }

  private:
    /// A place still to be looked at, the questions on the way there, and those on the shortest way found since.
    struct Met {
        Place place;
        std::size_t asked;
        const std::size_t* nearest;
    };

    void go_on(const Place& place, const Question& question) {
        const auto [passing, answers] = ways_on(question, {}, place.known, for_everybody_);
        for (const Answer* answer : answers) {
            add(*place.guide, answer->to, known_after(place.known, question, *answer, passing),
                passing == Passing::asked ? 1 : 0);
        }
    }

    void go_on(const Place& place, const FixNode& body) {
        const Fix* fix = find(knowledge_, body.fix);
        if (is_offered(fix, place.known, for_everybody_)) {
            fixes_.try_emplace(fix, asked_);
        }
        add(*place.guide, body.then, place.known);
        add(*place.guide, body.worked, place.known);
    }

    void go_on(const Place& place, const GuideId& body) {
        if (const Guide* guide = find(knowledge_, body)) {
            add(*guide, guide->root, place.known);
        }
    }

    void go_on(const Place&, const EscalationId&) {}

    /// What costs no question is looked at before anything that does, so that each place is met first by its
    /// shortest way.
    void add(const Guide& guide, NodeId id, std::vector<KnownFact> known, std::size_t questions = 0) {
        const Node* node = graph_.node_of(guide, id);
        if (node == nullptr || looked_at_ >= most_looked_at) {
            return;
        }
        mattering_.keep(known, guide, *node);
        const std::size_t asked = asked_ + questions;
        const auto [nearest, is_new] = nearest_.try_emplace({node, values_of(known)}, asked);
        looked_at_ += is_new ? 1 + known.size() : 0;
        if (is_new || asked < nearest->second) {
            nearest->second = asked;
            places_.insert(questions == 0 ? places_.begin() : places_.end(),
                           Met{{&guide, node, std::move(known)}, asked, &nearest->second});
        }
    }

    const Knowledge& knowledge_;
    const GuideGraph& graph_;
    const Decided for_everybody_ = {};
    std::deque<Met> places_;
    std::map<std::pair<const Node*, Values>, std::size_t> nearest_;
    std::size_t asked_ = 0;
    std::size_t looked_at_ = 0;
    Mattering& mattering_;
    QuestionsToFixes fixes_;
};

std::set<const Fix*> keys_of(const QuestionsToFixes& questions) {
    std::set<const Fix*> fixes;
    for (const auto& [fix, asked] : questions) {
        fixes.insert(fix);
    }
    return fixes;
}

}  // namespace

QuestionsToFixes questions_to_fixes(const Knowledge& knowledge, const Guide& guide) {
    const GuideGraph graph(knowledge);
    Mattering mattering(knowledge);
    return Ahead(knowledge, graph, mattering).fixes(guide, {});
}

struct FixesAhead::Found {
    explicit Found(const Knowledge& all) : knowledge(all), graph(all), mattering(all) {}

    const std::set<const Fix*>& from(const Guide& guide, std::vector<KnownFact> known) {
        if (const Node* root = graph.node_of(guide, guide.root)) {
            mattering.keep(known, guide, *root);
        }
        constexpr std::size_t most_kept = 1'000'000;
        if (kept > most_kept) {
            ahead.clear();
            kept = 0;
        }
        const auto [fixes, is_new] = ahead.try_emplace({&guide, values_of(known)});
        if (is_new) {
            fixes->second = keys_of(Ahead(knowledge, graph, mattering).fixes(guide, known));
            kept += 1 + fixes->second.size();
        }
        return fixes->second;
    }

    const Knowledge& knowledge;
    GuideGraph graph;
    Mattering mattering;
    std::map<std::pair<const Guide*, Values>, std::set<const Fix*>> ahead = {};
    std::size_t kept = 0;
};

FixesAhead::FixesAhead(const Knowledge& knowledge) : found_(std::make_unique<Found>(knowledge)) {}

FixesAhead::~FixesAhead() = default;

std::set<const Fix*> FixesAhead::of(const Entry& entry) {
    const Guide* guide = find(found_->knowledge, entry.guide);
    const auto known = learnt({}, entry.facts);
    auto fixes = guide == nullptr ? std::set<const Fix*>{} : found_->from(*guide, known);
    if (const Fix* fix = only_fix(found_->knowledge, entry, known)) {
        fixes.insert(fix);
    }
    return fixes;
}

std::set<const Fix*> FixesAhead::of(const Guide& guide) { return found_->from(guide, {}); }

std::set<std::string_view> outcomes_of(const Knowledge& knowledge, const Guide& guide) {
    std::set<std::string_view> outcomes;
    for (const Guide* entered : GuideGraph(knowledge).entered_from(guide)) {
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
