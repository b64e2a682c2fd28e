// All guides as one graph, since a node may lead into another guide.
#pragma once

#include <map>
#include <vector>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::engine {

/// A node of a guide, as one point in the graph.
struct Point {
    const Guide* guide;
    const Node* node;
    friend auto operator<=>(const Point&, const Point&) = default;
};

class GuideGraph {
  public:
    /// The knowledge base has to outlive it.
    explicit GuideGraph(const Knowledge& knowledge) : knowledge_(knowledge) {}

    /// As `find_node`, but quick however many nodes there are.
    [[nodiscard]] const Node* node_of(const Guide& guide, NodeId id) const;

    /// Where one can go from here, each place once: within the guide, or into another.
    [[nodiscard]] std::vector<Point> next(const Point& from) const;

    /// The guides that this one leads into.
    [[nodiscard]] std::vector<const Guide*> next(const Guide& from) const;

    /// The guide and all that it leads into, in the order in which they are met.
    [[nodiscard]] std::vector<const Guide*> entered_from(const Guide& first) const;

  private:
    const Knowledge& knowledge_;
    mutable std::map<const Guide*, std::map<NodeId, const Node*>> nodes_ = {};  ///< of large guides, once asked for
};

}  // namespace vmbackup_diag::engine
