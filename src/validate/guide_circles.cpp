// Whoever follows a guide comes to its end: no way leads back to where it came from, through other guides neither.
#include <fmt/ranges.h>

#include <set>

#include "guide_checks.hpp"

namespace vmbackup_diag::validate {
namespace {

std::string name_of(const engine::Point& point) {
    return fmt::format("{}.{}", point.guide->id.text, point.node->id.text);
}

class Circles {
  public:
    Circles(const engine::GuideGraph& graph, Complaints& complaints) : graph_(graph), complaints_(complaints) {}

    /// Walks depth first with a stack of its own, so that a long chain of nodes cannot exhaust the program's.
    void find_cycle(const Guide& guide) {
        const Node* root = graph_.node_of(guide, guide.root);
        if (root == nullptr || finished_.contains({&guide, root})) {
            return;
        }
        std::vector<OnPath> path;
        std::map<engine::Point, std::size_t> on_path;
        const auto enter = [&](const engine::Point& point) {
            on_path.emplace(point, path.size());
            path.push_back({point, graph_.next(point)});
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
            const engine::Point following = ahead.back();
            ahead.pop_back();
            if (const auto met = on_path.find(following); met != on_path.end()) {
                complain_about_cycle(std::span(path).subspan(met->second));
            } else if (!finished_.contains(following)) {
                enter(following);
            }
        }
    }

    [[nodiscard]] bool found() const { return has_cycle_; }

  private:
    /// A node on the way from a root, and where one can still go from it.
    struct OnPath {
        engine::Point point;
        std::vector<engine::Point> ahead;
    };

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
        complaints_.add("guides", path.front().point.guide->id.text, "/nodes",
                        fmt::format("the guide runs in a circle: {}", fmt::join(names, " -> ")));
    }

    const engine::GuideGraph& graph_;
    Complaints& complaints_;
    std::set<engine::Point> finished_;
    bool has_cycle_ = false;
};

}  // namespace

bool check_circles(const Knowledge& knowledge, const engine::GuideGraph& graph, Complaints& complaints) {
    Circles circles(graph, complaints);
    for (const Guide& guide : knowledge.guides) {
        circles.find_cycle(guide);
    }
    return circles.found();
}

}  // namespace vmbackup_diag::validate
