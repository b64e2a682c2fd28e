// What lies ahead: the ways from a node to a fix or an end, and how many questions each takes.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <set>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::engine {

/// The ways to a first fix or an end. What is known is not asked, along the way too, and a fix that only finds
/// something out is passed by, as what follows needs it.
struct Paths {
    std::size_t min = 0;
    std::size_t max = 0;
    double mean = 0;                     ///< where each answer of a question is as likely as the next
    std::array<double, 17> share = {1};  ///< of the walks, how many have 0, 1, 2, ... questions; the last: or more
    bool complete = true;                ///< there were not too many of them to look at each

    /// Half of the walks have no more questions than this.
    [[nodiscard]] std::size_t median() const;
};

/// What a case says of the ways ahead, beside what is known. A fix that was tried is not offered twice, one that a
/// limit rules out is not offered at all, and what was answered before somebody went back is not asked again.
struct Decided {
    const Entry* entry = nullptr;  ///< what the case is about
    std::vector<const Fix*> tried = {};
    std::vector<const Fix*> worked = {};  ///< wherever they were tried
    std::span<const Limit> limits = {};
    std::map<const Node*, std::string_view> answers = {};
};

/// The ways from a question that is asked whether it was answered or not.
[[nodiscard]] Paths paths_from(const Knowledge& knowledge, const Guide& guide, NodeId node,
                               std::vector<KnownFact> known, Decided decided = {});

/// The ways from the root of each guide, in the order of the guides, when nothing is known.
[[nodiscard]] std::vector<Paths> paths_of_guides(const Knowledge& knowledge);

/// Fixes, each with the fewest questions that are asked before it is offered; "did it work?" is no question.
using QuestionsToFixes = std::map<const Fix*, std::size_t>;

/// The fixes that are offered on some way from the root of a guide when nothing is known.
[[nodiscard]] QuestionsToFixes questions_to_fixes(const Knowledge& knowledge, const Guide& guide);

/// The fixes that are offered on some way when none of them helps. What was found for one entry serves the next, of
/// which many begin alike.
class FixesAhead {
  public:
    /// The knowledge base has to outlive it.
    explicit FixesAhead(const Knowledge& knowledge);
    ~FixesAhead();

    [[nodiscard]] std::set<const Fix*> of(const Entry& entry);

    /// From the root of a guide when nothing is known.
    [[nodiscard]] std::set<const Fix*> of(const Guide& guide);

  private:
    struct Found;
    std::unique_ptr<Found> found_;
};

/// The fixes and escalations that can be reached from a guide, by their ids.
[[nodiscard]] std::set<std::string_view> outcomes_of(const Knowledge& knowledge, const Guide& guide);

}  // namespace vmbackup_diag::engine
