#include "matches.hpp"

#include <tuple>

namespace vmbackup_diag::match {
namespace {

/// An entry with more evidence than this is certain enough; the rest is not kept.
constexpr std::size_t most_evidence = 8;

int distance_from_failure(const Knowledge& knowledge, const Entry& entry) {
    switch (entry.outcome) {
        case Outcome::failure: return !entry.wrapper ? 0 : is_carried(knowledge, entry) ? 2 : 3;
        case Outcome::warning: return 1;
        case Outcome::progress:
        case Outcome::success: return 4;
    }
    return 0;
}

}  // namespace

double score_of(Confidence confidence) {
    switch (confidence) {
        case Confidence::exact: return 1.0;
        case Confidence::high: return 0.9;
        case Confidence::medium: return 0.6;
        case Confidence::low: return 0.3;
    }
    return 0;
}

Confidence confidence_of(MatchedBy by) {
    switch (by) {
        case MatchedBy::code:
        case MatchedBy::alias:
        case MatchedBy::number: return Confidence::exact;
        case MatchedBy::message:
        case MatchedBy::signature:
        case MatchedBy::spelling: return Confidence::high;
        case MatchedBy::words: return Confidence::medium;
    }
    return Confidence::low;
}

bool is_carried(const Knowledge& knowledge, const Entry& wrapper) {
    return !wrapper.leads_to.empty() ||
           std::ranges::find(knowledge.entries, wrapper.id, &Entry::code) != knowledge.entries.end();
}

void Matches::add(const Entry& entry, Confidence confidence, Matched matched) {
    auto at = std::ranges::find(matches_, &entry, &Match::entry);
    if (at == matches_.end()) {
        matches_.push_back({.entry = &entry, .confidence = confidence});
        at = std::prev(matches_.end());
    }
    if (at->matched.size() == most_evidence && confidence < at->confidence) {
        at->matched.pop_back();
    }
    if (at->matched.size() < most_evidence) {
        at->matched.push_back(std::move(matched));
    }
    at->confidence = std::min(at->confidence, confidence);
    at->score = score_of(at->confidence);
}

std::vector<const Entry*> Matches::only_wrappers() const {
    std::vector<const Entry*> wrappers;
    for (const Match& match : matches_) {
        if (is_strong(match) && !match.entry->wrapper) {
            return {};
        }
        if (is_strong(match)) {
            wrappers.push_back(match.entry);
        }
    }
    return wrappers;
}

void Matches::give_way(const std::vector<GivesWay>& parts) {
    for (const GivesWay& part : parts) {
        const auto is_certain = [&](const Match& match) { return match.entry == part.to && is_strong(match); };
        const auto at = std::ranges::find(matches_, part.entry, &Match::entry);
        if (at != matches_.end() && at->confidence == Confidence::high && std::ranges::any_of(matches_, is_certain)) {
            at->confidence = Confidence::medium;
            at->score = score_of(at->confidence);
        }
    }
}

void Matches::weigh(const Entry& entry, double words) {
    const auto at = std::ranges::find(matches_, &entry, &Match::entry);
    at->score += 0.3 * words / (words + 20);
}

std::vector<Match> Matches::ranked(const Knowledge& knowledge) {
    settle_shared_codes();
    drop_reports_of_success();
    std::ranges::stable_sort(matches_, {}, [&](const Match& match) {
        return std::tuple(!is_strong(match), is_strong(match) ? distance_from_failure(knowledge, *match.entry) : 0,
                          is_strong(match) ? match.confidence : Confidence::medium, is_strong(match) ? 0 : -match.score,
                          match.matched.front().place);
    });
    return std::move(matches_);
}

/// Beside a failure that is certain, what only may report that a step went well is no candidate for the cause.
void Matches::drop_reports_of_success() {
    const bool has_failure = std::ranges::any_of(
        matches_, [](const Match& match) { return is_strong(match) && match.entry->outcome == Outcome::failure; });
    std::erase_if(matches_, [&](const Match& match) {
        return has_failure && !is_strong(match) && match.entry->outcome == Outcome::success;
    });
}

/// A code that several entries share, and the message of one of them beside it: that one is certain, and nothing is
/// left that the code alone could mean.
void Matches::settle_shared_codes() {
    std::vector<const Entry*> settled;
    for (Match& match : matches_) {
        const auto shared = std::ranges::find_if(
            matches_, [&](const Match& other) { return other.entry->id == match.entry->code && is_strong(other); });
        if (match.entry->code.empty() || !is_strong(match) || shared == matches_.end()) {
            continue;
        }
        match.matched.insert(match.matched.end(), shared->matched.begin(), shared->matched.end());
        match.matched.resize(std::min(match.matched.size(), most_evidence));
        match.confidence = std::min(match.confidence, shared->confidence);
        match.score = score_of(match.confidence);
        settled.push_back(shared->entry);
    }
    std::erase_if(matches_,
                  [&](const Match& match) { return std::ranges::find(settled, match.entry) != settled.end(); });
}

}  // namespace vmbackup_diag::match
