#include <fmt/ranges.h>

#include <map>
#include <set>

#include "complaints.hpp"
#include "vmbackup_diag/engine/paths.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// A node of a guide, as one point in the graph of all guides.
struct Point {
    const Guide* guide;
    const Node* node;
    friend auto operator<=>(const Point&, const Point&) = default;
};

std::string name_of(const Point& point) { return fmt::format("{}.{}", point.guide->id.text, point.node->id.text); }

/// Single letters are commands of the wizard, and so are these.
bool is_wizard_command(std::string_view id) { return id.size() < 2 || id == "edit"; }

class Guides {
  public:
    Guides(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), complaints_(origins, "guides") {
        for (const Guide& guide : knowledge.guides) {
            for (const Node& node : guide.nodes) {
                nodes_.emplace(std::pair(&guide, node.id), &node);
            }
        }
    }

    Problems check() {
        for (const Guide& guide : knowledge_.guides) {
            check(guide);
        }
        for (const Guide& guide : knowledge_.guides) {
            find_cycle(guide);
        }
        if (has_cycle_) {
            return complaints_.take();
        }
        check_lengths();
        return complaints_.take();
    }

  private:
    void complain(const Guide& guide, const std::string& inside, std::string message, std::string hint = {}) {
        complaints_.add("guides", guide.id.text, inside, std::move(message), std::move(hint));
    }

    /// As `find_node`, but quick however many nodes there are.
    const Node* node_of(const Guide& guide, NodeId id) const {
        const auto found = nodes_.find(std::pair(&guide, id));
        return found == nodes_.end() ? nullptr : found->second;
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
        if (!to.empty() && node_of(guide, to) == nullptr) {
            complain(guide, inside, fmt::format("there is no node \"{}\" in this guide", to.text));
        }
    }

    void check_body(const Guide& guide, const std::string& inside, const Question& question) {
        const std::string answers = inside + "/question/answers";
        std::set<std::string_view> ids;
        std::set<std::string> labels;
        for (std::size_t n = 0; n < question.answers.size(); ++n) {
            const Answer& answer = question.answers[n];
            const std::string at = fmt::format("{}/{}", answers, n);
            check_target(guide, at + "/to", answer.to);
            if (!answer.id.empty() && !ids.insert(answer.id).second) {
                complain(guide, at + "/id", fmt::format("the answer \"{}\" is given twice", answer.id));
            }
            if (!answer.label.empty() && !labels.insert(lower(answer.label)).second) {
                complain(guide, at + "/label", fmt::format("the label \"{}\" is given twice", answer.label));
            }
            if (!answer.id.empty() && is_wizard_command(answer.id)) {
                complain(guide, at + "/id", fmt::format("the wizard takes \"{}\" as a command", answer.id),
                         "give the answer a longer id");
            }
        }
        if (question.answers.empty()) {
            return;
        }
        const bool ends_in_unknown = question.answers.back().id == unknown;
        if (question.input == Input::choice && !ends_in_unknown) {
            complain(guide, answers, "the last answer has to be \"unknown\"", "everybody may say \"I can't tell\"");
        }
        if (question.input == Input::choice && ids.size() < 3) {
            complain(guide, answers, "a question needs two answers beside \"unknown\"");
        }
        if (!question.fact.empty()) {
            check_fact(guide, inside + "/question", question, ids);
        }
    }

    /// The answers to a question about a fact are the fact's values: each has a way on, and none has two.
    void check_fact(const Guide& guide, const std::string& inside, const Question& question,
                    const std::set<std::string_view>& ids) {
        const Fact* fact = find(knowledge_, question.fact);
        if (fact == nullptr) {
            complain(guide, inside + "/fact", fmt::format("there is no fact \"{}\"", question.fact.text));
            return;
        }
        if (complaints_.is_full()) {
            return;
        }
        std::set<std::string_view> values(fact->values.begin(), fact->values.end());
        values.insert(unknown);
        for (const std::string_view value : values) {
            if (!ids.contains(value)) {
                complain(guide, inside + "/answers",
                         fmt::format("no answer for the value \"{}\" of the fact \"{}\"", value, fact->id.text));
            }
        }
        for (const std::string_view id : ids) {
            if (!values.contains(id)) {
                complain(guide, inside + "/answers",
                         fmt::format("the answer \"{}\" is no value of the fact \"{}\"", id, fact->id.text),
                         fmt::format("its values are {}", fmt::join(fact->values, ", ")));
            }
        }
    }

    void check_body(const Guide& guide, const std::string& inside, const FixNode& body) {
        check_target(guide, inside + "/then", body.then);
        if (!body.fix.empty() && find(knowledge_, body.fix) == nullptr) {
            complain(guide, inside + "/fix", fmt::format("there is no fix \"{}\"", body.fix.text));
        }
    }

    void check_body(const Guide& guide, const std::string& inside, const GuideId& body) {
        if (!body.empty() && find(knowledge_, body) == nullptr) {
            complain(guide, inside + "/guide", fmt::format("there is no guide \"{}\"", body.text));
        }
    }

    void check_body(const Guide& guide, const std::string& inside, const EscalationId& body) {
        if (!body.empty() && find(knowledge_, body) == nullptr) {
            complain(guide, inside + "/escalate", fmt::format("there is no escalation \"{}\"", body.text));
        }
    }

    /// Where one can go from here, each place once: within the guide, or into another.
    std::vector<Point> next(const Point& from) const {
        std::vector<Point> points;
        const auto add = [&](const Guide* guide, NodeId id) {
            if (const Node* node = guide == nullptr ? nullptr : node_of(*guide, id)) {
                points.push_back({guide, node});
            }
        };
        if (const auto* question = std::get_if<Question>(&from.node->body)) {
            for (const Answer& answer : question->answers) {
                add(from.guide, answer.to);
            }
        } else if (const auto* fix = std::get_if<FixNode>(&from.node->body)) {
            add(from.guide, fix->then);
        } else if (const auto* other = std::get_if<GuideId>(&from.node->body)) {
            const Guide* guide = find(knowledge_, *other);
            add(guide, guide == nullptr ? NodeId{} : guide->root);
        }
        std::ranges::sort(points);
        points.erase(std::ranges::unique(points).begin(), points.end());
        return points;
    }

    void check_reached(const Guide& guide) {
        const Node* root = node_of(guide, guide.root);
        if (root == nullptr) {
            return;
        }
        std::set<const Node*> reached;
        std::vector<Point> ahead{{&guide, root}};
        while (!ahead.empty()) {
            const Point point = ahead.back();
            ahead.pop_back();
            if (point.guide != &guide || !reached.insert(point.node).second) {
                continue;
            }
            const auto following = next(point);
            ahead.insert(ahead.end(), following.begin(), following.end());
        }
        for (std::size_t n = 0; n < guide.nodes.size(); ++n) {
            if (!reached.contains(&guide.nodes[n]) && !guide.nodes[n].id.empty()) {
                complain(guide, fmt::format("/nodes/{}", n),
                         fmt::format("nothing leads to the node \"{}\"", guide.nodes[n].id.text));
            }
        }
    }

    /// A node on the way from a root, and where one can still go from it.
    struct OnPath {
        Point point;
        std::vector<Point> ahead;
    };

    /// Walks depth first with a stack of its own, so that a long chain of nodes cannot exhaust the program's.
    void find_cycle(const Guide& guide) {
        const Node* root = node_of(guide, guide.root);
        if (root == nullptr || finished_.contains({&guide, root})) {
            return;
        }
        std::vector<OnPath> path;
        std::map<Point, std::size_t> on_path;
        const auto enter = [&](const Point& point) {
            on_path.emplace(point, path.size());
            path.push_back({point, next(point)});
        };
        enter({&guide, root});
        while (!path.empty()) {
            auto& [point, ahead] = path.back();
            if (ahead.empty()) {
                finished_.insert(point);
                on_path.erase(point);
                path.pop_back();
                continue;
            }
            const Point following = ahead.back();
            ahead.pop_back();
            if (const auto met = on_path.find(following); met != on_path.end()) {
                complain_about_cycle(std::span(path).subspan(met->second));
            } else if (!finished_.contains(following)) {
                enter(following);
            }
        }
    }

    /// The path begins with the point that its end leads back to.
    void complain_about_cycle(std::span<const OnPath> path) {
        constexpr std::size_t shown = 6;
        std::vector<std::string> names;
        for (std::size_t n = 0; n < path.size(); ++n) {
            if (n < shown || n + shown > path.size()) {
                names.push_back(name_of(path[n].point));
            } else if (n == shown) {
                names.emplace_back("...");
            }
        }
        names.push_back(names.front());
        has_cycle_ = true;
        complain(*path.front().point.guide, "/nodes",
                 fmt::format("the guide runs in a circle: {}", fmt::join(names, " -> ")));
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
    std::map<std::pair<const Guide*, NodeId>, const Node*> nodes_;
    std::set<Point> finished_;
    bool has_cycle_ = false;
};

}  // namespace

Problems guides(const Knowledge& knowledge, const load::Origins& origins) { return Guides(knowledge, origins).check(); }

}  // namespace vmbackup_diag::validate
