// A guide leads everybody on: each answer to a node that is there, each node from the root, and soon to a fix.
#include <set>

#include "guide_checks.hpp"
#include "meant.hpp"
#include "vmbackup_diag/engine/paths.hpp"

namespace vmbackup_diag::validate {
namespace {

class Guides {
  public:
    Guides(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), complaints_(origins, "guides"), graph_(knowledge) {}

    Problems check() {
        for (const Guide& guide : knowledge_.guides) {
            check(guide);
        }
        if (!check_circles(knowledge_, graph_, complaints_)) {
            check_lengths();
        }
        return complaints_.take();
    }

  private:
    void complain(const Guide& guide, const std::string& inside, std::string message, std::string hint = {}) {
        complaints_.add("guides", guide.id.text, inside, std::move(message), std::move(hint));
    }

    void check(const Guide& guide) {
        check_target(guide, "/root", guide.root);
        std::set<NodeId> ids;
        for (std::size_t n = 0; n < guide.nodes.size(); ++n) {
            const Node& node = guide.nodes[n];
            const std::string inside = fmt::format("/nodes/{}", n);
            if (!node.id.empty() && !ids.insert(node.id).second) {
                complain(guide, inside + "/id", fmt::format("the node \"{}\" is given twice", node.id.text));
            }
            std::visit([&](const auto& body) { check_body(guide, inside, body); }, node.body);
        }
        check_reached(guide);
    }

    void check_target(const Guide& guide, const std::string& inside, NodeId to) {
        if (!to.empty() && graph_.node_of(guide, to) == nullptr) {
            complain(guide, inside, fmt::format("there is no node \"{}\" in this guide", to.text));
        }
    }

    void check_body(const Guide& guide, const std::string& inside, const Question& question) {
        for (std::size_t n = 0; n < question.answers.size(); ++n) {
            check_target(guide, fmt::format("{}/question/answers/{}/to", inside, n), question.answers[n].to);
        }
        check_question(knowledge_, guide, inside + "/question", question, complaints_);
    }

    void check_body(const Guide& guide, const std::string& inside, const FixNode& body) {
        check_target(guide, inside + "/then", body.then);
        check_target(guide, inside + "/worked", body.worked);
        check_reference(knowledge_, "guides", guide.id.text, inside + "/fix", body.fix, knowledge_.fixes, "fix",
                        complaints_);
    }

    void check_body(const Guide& guide, const std::string& inside, const GuideId& body) {
        check_reference(knowledge_, "guides", guide.id.text, inside + "/guide", body, knowledge_.guides, "guide",
                        complaints_);
    }

    void check_body(const Guide& guide, const std::string& inside, const EscalationId& body) {
        check_reference(knowledge_, "guides", guide.id.text, inside + "/escalate", body, knowledge_.escalations,
                        "escalation", complaints_);
    }

    void check_reached(const Guide& guide) {
        const Node* root = graph_.node_of(guide, guide.root);
        if (root == nullptr) {
            return;
        }
        std::set<const Node*> reached;
        std::vector<engine::Point> ahead{{&guide, root}};
        while (!ahead.empty()) {
            const engine::Point point = ahead.back();
            ahead.pop_back();
            if (point.guide != &guide || !reached.insert(point.node).second) {
                continue;
            }
            const auto following = graph_.next(point);
            ahead.insert(ahead.end(), following.begin(), following.end());
        }
        for (std::size_t n = 0; n < guide.nodes.size(); ++n) {
            if (!reached.contains(&guide.nodes[n]) && !guide.nodes[n].id.empty()) {
                complain(guide, fmt::format("/nodes/{}", n),
                         fmt::format("nothing leads to the node \"{}\"", guide.nodes[n].id.text));
            }
        }
    }

    void check_lengths() {
        const std::vector<engine::Paths> all = engine::paths_of_guides(knowledge_);
        for (std::size_t n = 0; n < all.size(); ++n) {
            const Guide& guide = knowledge_.guides[n];
            if (all[n].max > most_questions) {
                complain(guide, "",
                         fmt::format("a path asks {} questions before a fix or an end, expected at most {}", all[n].max,
                                     most_questions));
            } else if (!all[n].complete) {
                complain(guide, "", "there are too many ways through this guide to count them",
                         "lead several answers to one place only where nothing is learnt on the way");
            }
        }
    }

    const Knowledge& knowledge_;
    Complaints complaints_;
    engine::GuideGraph graph_;
};

}  // namespace

Problems guides(const Knowledge& knowledge, const load::Origins& origins) { return Guides(knowledge, origins).check(); }

}  // namespace vmbackup_diag::validate
