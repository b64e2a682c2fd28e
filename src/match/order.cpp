// Which cause to think of first, and which fix to try first.
#include <algorithm>
#include <iterator>
#include <utility>

#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::match {
namespace {

/// Every fix costs at least a look, so that a minute more or less does not decide.
constexpr double minutes_of_a_look = 10;

double weight(Likelihood likelihood) {
    switch (likelihood) {
        case Likelihood::common: return 9;
        case Likelihood::possible: return 3;
        case Likelihood::rare: return 1;
    }
    return 1;
}

/// What is known of a case, by its evidence and by the entry that it is thought to be.
class CaseFacts {
  public:
    CaseFacts(const Entry& entry, const Context& context)
        : by_evidence_(with_facts(context, {}).facts), by_all_(with_facts(context, entry.facts).facts) {}

    [[nodiscard]] bool rules_out(const Cause& cause, const Fix* fix) const {
        return !fits(cause.when, by_all_) || (fix != nullptr && !fits(fix->when, by_all_));
    }

    /// The case that the cause or its fix is for, where the evidence shows this to be one; empty where neither is for
    /// one. What the entry says of itself is shared by all its causes, and the system makes no case.
    [[nodiscard]] std::vector<KnownFact> shown_case(const Cause& cause, const Fix* fix) const {
        std::vector<KnownFact> when(cause.when.begin(), cause.when.end());
        if (fix != nullptr) {
            when.insert(when.end(), fix->when.begin(), fix->when.end());
        }
        std::erase_if(when, [](const KnownFact& needed) { return needed.fact == os_fact; });
        const bool is_shown = std::ranges::all_of(when, [&](const KnownFact& needed) {
            return std::ranges::find(by_evidence_, needed) != by_evidence_.end();
        });
        return is_shown ? when : std::vector<KnownFact>{};
    }

  private:
    std::vector<KnownFact> by_evidence_;
    std::vector<KnownFact> by_all_;
};

struct Candidate {
    const Fix* fix;
    double weight = 0;
    std::vector<KnownFact> shown_case = {};

    [[nodiscard]] bool is_called_for() const { return !shown_case.empty(); }

    [[nodiscard]] bool is_disruptive() const { return risk(*fix) == Risk::disruptive; }
    [[nodiscard]] double worth() const {
        const double care = risk(*fix) == Risk::safe ? 1 : 2;
        return weight / ((fix->minutes + minutes_of_a_look) * care);
    }
};

bool goes_before(const Candidate& one, const Candidate& other) {
    if (one.is_called_for() != other.is_called_for()) {
        return one.is_called_for();
    }
    return one.is_disruptive() != other.is_disruptive() ? other.is_disruptive() : one.worth() > other.worth();
}

std::vector<Candidate> candidates_of(const Knowledge& knowledge, const Entry& entry, const Context& context) {
    const CaseFacts known(entry, context);
    std::vector<Candidate> candidates;
    for (const Cause* cause : causes_of(knowledge, entry, context)) {
        const Fix* fix = find(knowledge, cause->fix);
        if (fix == nullptr || (context.os && !concerns(fix->os, *context.os))) {
            continue;
        }
        auto same = std::ranges::find(candidates, fix, &Candidate::fix);
        if (same == candidates.end()) {
            same = candidates.insert(same, Candidate{.fix = fix});
        }
        same->weight += weight(cause->likelihood);
        if (!same->is_called_for()) {
            same->shown_case = known.shown_case(*cause, fix);
        }
    }
    std::ranges::stable_sort(candidates, goes_before);
    return candidates;
}

}  // namespace

std::vector<const Cause*> causes_of(const Knowledge& knowledge, const Entry& entry, const Context& context) {
    const CaseFacts known(entry, context);
    std::vector<const Cause*> causes;
    for (const Cause& cause : entry.causes) {
        const bool is_of_system = !context.os || concerns(cause.os, *context.os);
        if (is_of_system && !known.rules_out(cause, find(knowledge, cause.fix))) {
            causes.push_back(&cause);
        }
    }
    std::ranges::stable_sort(causes, {}, [&](const Cause* cause) {
        return std::pair(known.shown_case(*cause, find(knowledge, cause->fix)).empty(), cause->likelihood);
    });
    return causes;
}

std::vector<const Fix*> fixes_of(const Knowledge& knowledge, const Entry& entry, const Context& context) {
    std::vector<const Fix*> fixes;
    std::ranges::transform(candidates_of(knowledge, entry, context), std::back_inserter(fixes), &Candidate::fix);
    return fixes;
}

std::vector<const Fix*> called_for(const Knowledge& knowledge, const Entry& entry, const Context& context) {
    std::vector<std::vector<KnownFact>> cases;
    std::vector<const Fix*> fixes;
    for (const Candidate& candidate : candidates_of(knowledge, entry, context)) {
        if (candidate.is_called_for() && std::ranges::find(cases, candidate.shown_case) == cases.end()) {
            cases.push_back(candidate.shown_case);
            fixes.push_back(candidate.fix);
        }
    }
    return fixes;
}

}  // namespace vmbackup_diag::match
