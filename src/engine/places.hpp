// Where a walk can be, and what makes a difference there: the ways ahead are looked at place by place, each
// once for what is known on arriving.
#pragma once

#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "vmbackup_diag/engine/guide_graph.hpp"
#include "vmbackup_diag/model/knowledge.hpp"
#include "ways_on.hpp"

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

[[nodiscard]] Values values_of(const std::vector<KnownFact>& known);

/// What is known, with more; what was known first holds, unless it was that nobody can tell.
[[nodiscard]] std::vector<KnownFact> learnt(std::vector<KnownFact> known, std::span<const KnownFact> more);

/// What is known behind a question, of which each answer that was or may be given tells something.
[[nodiscard]] std::vector<KnownFact> known_after(std::vector<KnownFact> known, const Question& question,
                                                 const Answer& answer, Passing passing);

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
    [[nodiscard]] std::vector<Point> next_of(const Point& point) const;

    const Knowledge& knowledge_;
    bool is_by_guide_ = false;
    GuideGraph graph_;
    std::map<Point, std::set<FactId>> facts_;  ///< a point without a node is all of its guide
};

}  // namespace vmbackup_diag::engine
