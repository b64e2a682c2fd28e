// All guides as one graph, since a node may lead into another guide.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::validate {

/// A node of a guide, as one point in the graph.
struct Point {
    const Guide* guide;
    const Node* node;
    friend auto operator<=>(const Point&, const Point&) = default;
};

class GuideGraph {
  public:
    explicit GuideGraph(const Knowledge& knowledge);

    /// As `find_node`, but quick however many nodes there are.
    [[nodiscard]] const Node* node_of(const Guide& guide, NodeId id) const;

    /// Where one can go from here, each place once: within the guide, or into another.
    [[nodiscard]] std::vector<Point> next(const Point& from) const;

  private:
    const Knowledge& knowledge_;
    std::map<std::pair<const Guide*, NodeId>, const Node*> nodes_;
};

}  // namespace vmbackup_diag::validate
