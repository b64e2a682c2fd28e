#include "guide_graph.hpp"

#include <algorithm>

namespace vmbackup_diag::validate {

GuideGraph::GuideGraph(const Knowledge& knowledge) : knowledge_(knowledge) {
    for (const Guide& guide : knowledge.guides) {
        for (const Node& node : guide.nodes) {
            nodes_.emplace(std::pair(&guide, node.id), &node);
        }
    }
}

const Node* GuideGraph::node_of(const Guide& guide, NodeId id) const {
    const auto found = nodes_.find(std::pair(&guide, id));
    return found == nodes_.end() ? nullptr : found->second;
}

std::vector<Point> GuideGraph::next(const Point& from) const {
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

}  // namespace vmbackup_diag::validate
