#include "vmbackup_diag/engine/guide_graph.hpp"

#include <algorithm>
#include <set>

namespace vmbackup_diag::engine {

const Node* GuideGraph::node_of(const Guide& guide, NodeId id) const {
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
        add(from.guide, fix->worked);
    } else if (const auto* other = std::get_if<GuideId>(&from.node->body)) {
        const Guide* guide = find(knowledge_, *other);
        add(guide, guide == nullptr ? NodeId{} : guide->root);
    }
    std::ranges::sort(points);
    points.erase(std::ranges::unique(points).begin(), points.end());
    return points;
}

std::vector<const Guide*> GuideGraph::next(const Guide& from) const {
    std::vector<const Guide*> guides;
    for (const Node& node : from.nodes) {
        const auto* other = std::get_if<GuideId>(&node.body);
        if (const Guide* guide = other == nullptr ? nullptr : find(knowledge_, *other)) {
            guides.push_back(guide);
        }
    }
    return guides;
}

std::vector<const Guide*> GuideGraph::entered_from(const Guide& first) const {
    std::vector<const Guide*> guides{&first};
    std::set<const Guide*> met{&first};
    for (std::size_t n = 0; n < guides.size(); ++n) {
        for (const Guide* guide : next(*guides[n])) {
            if (met.insert(guide).second) {
                guides.push_back(guide);
            }
        }
    }
    return guides;
}

}  // namespace vmbackup_diag::engine
