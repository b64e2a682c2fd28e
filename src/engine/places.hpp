// Where a walk can be, and what makes a difference there: the ways ahead are looked at place by place, each
// once for what is known on arriving.
#pragma once

#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::engine {

/// A node on arriving at which something is known.
struct Place {
    const Guide* guide = nullptr;
    const Node* node = nullptr;
    std::vector<KnownFact> known = {};  ///< each fact once, sorted
};

using Values = std::vector<std::pair<std::string_view, std::string_view>>;

/// Places and the facts known at them, together, that are looked at in one go.
constexpr std::size_t most_looked_at = 200'000;

/// As `find_node`, but quick however many nodes there are.
class Nodes {
  public:
    const Node* of(const Guide& guide, NodeId id);

  private:
    std::map<const Guide*, std::map<NodeId, const Node*>> nodes_;
};

[[nodiscard]] Values values_of(const std::vector<KnownFact>& known);

/// What is known, with more; what was known first holds.
[[nodiscard]] std::vector<KnownFact> learnt(std::vector<KnownFact> known, std::span<const KnownFact> more);

/// The guide, and every guide that it leads into.
[[nodiscard]] std::set<const Guide*> entered_from(const Knowledge& knowledge, const Guide& first);

/// The facts that a question asks for, its answers say or a fix needs, from a node on and wherever that leads. Any
/// other fact makes no difference to the ways from there. In a base of very many nodes they are those of all nodes of a
/// guide, as a set for each would take more than it saves.
class Mattering {
  public:
    explicit Mattering(const Knowledge& knowledge);

    [[nodiscard]] const std::set<FactId>& from(const Guide& guide, const Node& node);

    /// Forgets what is asked for and needed nowhere from a node on.
    void keep(std::vector<KnownFact>& known, const Guide& guide, const Node& node);

  private:
    /// A node, or null for all of its guide.
    using Point = std::pair<const Guide*, const Node*>;

    [[nodiscard]] std::vector<Point> next_of(const Point& point);
    void add_node(const Guide& guide, NodeId id, std::vector<Point>& points);

    const Knowledge& knowledge_;
    bool is_by_guide_ = false;
    Nodes nodes_;
    std::map<Point, std::set<FactId>> facts_;
};

}  // namespace vmbackup_diag::engine
