// Where nothing is certain but that something went well, there is nothing to act on.
#include <algorithm>

#include "matches.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"

namespace vmbackup_diag::match {
namespace {

/// Some success stands in the way of what was asked for; after this one nothing is left to do.
bool is_well(const Entry& entry) { return entry.outcome == Outcome::success && entry.retry == Retry::safe; }

}  // namespace

Diagnosis with_success_as_candidate(Diagnosis diagnosis) {
    const bool is_asked_for = diagnosis.kind == "code";
    const bool has_failure = std::ranges::any_of(
        diagnosis.matches, [](const Match& match) { return is_strong(match) && !is_well(*match.entry); });
    if (diagnosis.status != Status::identified || is_asked_for || has_failure) {
        return diagnosis;
    }
    for (Match& match : diagnosis.matches) {
        match.confidence = std::max(match.confidence, Confidence::medium);
        match.score = std::min(match.score, score_of(Confidence::medium));
    }
    diagnosis.status = Status::ambiguous;
    diagnosis.notes.emplace_back("what is certain reports success, no failure");
    return diagnosis;
}

}  // namespace vmbackup_diag::match
