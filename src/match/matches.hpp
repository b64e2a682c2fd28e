// The matches of a diagnosis while it is made, one for each entry, and their order.
#pragma once

#include <algorithm>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// How sure a piece of evidence makes by itself.
[[nodiscard]] Confidence confidence_of(MatchedBy by);

[[nodiscard]] double score_of(Confidence confidence);

/// Whether it is certain enough to act on.
[[nodiscard]] inline bool is_strong(const Match& match) { return match.confidence <= Confidence::high; }

/// Whether what the job shows may carry this wrapper in its turn: the platform or the VM prints it, for several errors
/// of its own or on the way to one of the job.
[[nodiscard]] bool is_carried(const Knowledge& knowledge, const Entry& wrapper);

/// What was seen of an entry is only a part of what another one says.
struct GivesWay {
    const Entry* entry = nullptr;
    const Entry* to = nullptr;
};

class Matches {
  public:
    void add(const Entry& entry, Confidence confidence, Matched matched);

    [[nodiscard]] bool has_strong() const { return std::ranges::any_of(matches_, is_strong); }

    /// The wrappers that are certain, where nothing else is: what they carry is not known yet.
    [[nodiscard]] std::vector<const Entry*> only_wrappers() const;

    /// Whether it is certain what failed.
    [[nodiscard]] bool is_settled() const { return has_strong() && only_wrappers().empty(); }

    /// Leaves of each of these a mere candidate, where another is certain that says more; what a code names is certain
    /// by itself.
    void give_way(const std::vector<GivesWay>& parts);

    /// Words that only suggest an entry rank it among other suggestions: 0.3 for the first of them, 0.6 for many.
    void weigh(const Entry& entry, double words);

    /// Best first; among equals in the order of the text. What failed comes before the wrapper that carries it, that
    /// before the wrapper around both, and all of them before what is no failure.
    [[nodiscard]] std::vector<Match> ranked(const Knowledge& knowledge);

  private:
    void settle_shared_codes();
    void drop_reports_of_success();

    std::vector<Match> matches_;
};

}  // namespace vmbackup_diag::match
