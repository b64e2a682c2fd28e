#include "vmbackup_diag/engine/paths.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "places.hpp"
#include "vmbackup_diag/engine/guide_graph.hpp"
#include "vmbackup_diag/engine/purpose.hpp"
#include "ways_on.hpp"

namespace vmbackup_diag::engine {
namespace {

/// Counts the paths from each node once for what is known on arriving there. Guides hold no cycle; should one
/// be asked about that does, before it is refused, a node met again on its own path counts as an end. The stack
/// is its own, so that a long chain cannot exhaust the program's, and what it looks at is limited, because a
/// chain of questions about facts has as many ways as there are combinations of their values.
class Count {
  public:
    explicit Count(const Knowledge& knowledge, Decided decided = {})
        : knowledge_(knowledge), decided_(std::move(decided)), graph_(knowledge), mattering_(knowledge) {}

    Paths from(const Guide& guide, NodeId id, const std::vector<KnownFact>& known) {
        std::vector<Open> open;
        Paths last = arrive({&guide, graph_.node_of(guide, id), known}, open);
        while (!open.empty()) {
            Open& now = open.back();
            if (now.begun > 0) {
                now.sum = now.begun == 1 ? last : together(now.sum, last);
            }
            if (now.begun < now.next.size()) {
                last = arrive(std::move(now.next[now.begun++]), open);
                continue;
            }
            last = now.asks ? after_question(now.sum, now.next.size()) : now.sum;
            now.counted->second = last;
            open.pop_back();
        }
        return last;
    }

  private:
    using Counted = std::map<std::pair<const Node*, Values>, Paths>;

    /// A place whose ways on are being counted: those begun so far, and the sum of those done.
    struct Open {
        Counted::iterator counted;
        std::vector<Place> next = {};
        bool asks = false;
        std::size_t begun = 0;
        Paths sum = {};
    };

    /// The ways from a place, where they are known; otherwise opens it, and what it gives back does not count yet.
    Paths arrive(Place place, std::vector<Open>& open) {
        if (place.node == nullptr) {
            return {};
        }
        looked_at_ += 1 + place.known.size();
        if (looked_at_ > most_looked_at) {
            return {.complete = false};
        }
        mattering_.keep(place.known, *place.guide, *place.node);
        const auto [counted, is_new] = counted_.try_emplace({place.node, values_of(place.known)}, Paths{});
        if (is_new) {
            Open opened{.counted = counted};
            std::visit([&](const auto& body) { add_ways(place, body, opened); }, place.node->body);
            open.push_back(std::move(opened));
        }
        return counted->second;
    }

    static Paths together(const Paths& one, const Paths& other) {
        Paths sum{std::min(one.min, other.min), std::max(one.max, other.max), one.mean + other.mean, one.share,
                  one.complete && other.complete};
        std::ranges::transform(one.share, other.share, sum.share.begin(), std::plus());
        return sum;
    }

    /// The sum of what follows each answer, as seen from before the question.
    static Paths after_question(const Paths& sum, std::size_t answers) {
        const auto all = static_cast<double>(answers);
        Paths longer{sum.min + 1, sum.max + 1, sum.mean / all + 1, {}, sum.complete};
        for (std::size_t n = 0; n < sum.share.size(); ++n) {
            longer.share[std::min(n + 1, sum.share.size() - 1)] += sum.share[n] / all;
        }
        return longer;
    }

    void add_ways(const Place& place, const Question& question, Open& open) {
        const auto [passing, answers] = ways_on(question, given_at(*place.node), place.known, decided_);
        open.asks = passing == Passing::asked;
        for (const Answer* answer : answers) {
            add_way(*place.guide, answer->to, known_after(place.known, question, *answer, passing), open);
        }
    }

    /// A fix is the end of a way, unless it is passed by.
    void add_ways(const Place& place, const FixNode& body, Open& open) {
        const Fix* fix = find(knowledge_, body.fix);
        if (!is_offered(fix, place.known, decided_) || is_left_out(*fix, place) || is_look(*fix, place)) {
            add_way(*place.guide, next_after(body, decided_.worked), place.known, open);
        }
    }

    /// What was answered after it has not been left out.
    [[nodiscard]] bool is_left_out(const Fix& fix, const Place& place) const {
        return !is_answer_after(Purpose::mends, given_at(*place.node)) &&
               ruled_out_by(decided_.limits, fix, place.known).has_value();
    }

    [[nodiscard]] bool is_look(const Fix& fix, const Place& place) const {
        return fix.finds_out && purpose_of(knowledge_, decided_.entry, place.known, fix) == Purpose::finds_out;
    }

    void add_ways(const Place& place, const GuideId& body, Open& open) {
        if (const Guide* guide = find(knowledge_, body)) {
            add_way(*guide, guide->root, place.known, open);
        }
    }

    void add_ways(const Place&, const EscalationId&, Open&) {}

    [[nodiscard]] std::string_view given_at(const Node& node) const {
        const auto found = decided_.answers.find(&node);
        return found == decided_.answers.end() ? std::string_view{} : found->second;
    }

    void add_way(const Guide& guide, NodeId to, std::vector<KnownFact> known, Open& open) {
        open.next.push_back({&guide, graph_.node_of(guide, to), std::move(known)});
    }

    const Knowledge& knowledge_;
    Decided decided_;
    Counted counted_;
    GuideGraph graph_;
    Mattering mattering_;
    std::size_t looked_at_ = 0;
};

}  // namespace

std::size_t Paths::median() const {
    constexpr double half = 0.5 - 1e-9;  // what is added up from thirds and sevenths may miss the half by a hair
    double so_far = 0;
    std::size_t questions = 0;
    while (questions + 1 < share.size() && (so_far += share[questions]) < half) {
        ++questions;
    }
    return questions;
}

Paths paths_from(const Knowledge& knowledge, const Guide& guide, NodeId node, std::vector<KnownFact> known,
                 Decided decided) {
    return Count(knowledge, std::move(decided)).from(guide, node, learnt({}, known));
}

std::vector<Paths> paths_of_guides(const Knowledge& knowledge) {
    Count count(knowledge);
    std::vector<Paths> all;
    for (const Guide& guide : knowledge.guides) {
        all.push_back(count.from(guide, guide.root, {}));
    }
    return all;
}

}  // namespace vmbackup_diag::engine
