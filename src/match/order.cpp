// Which cause to think of first, and which fix to try first.
#include <algorithm>

#include "vmbackup_diag/match/diagnosis.hpp"

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

struct Candidate {
    const Fix* fix;
    double weight;

    [[nodiscard]] bool is_disruptive() const { return risk(*fix) == Risk::disruptive; }
    [[nodiscard]] double worth() const {
        const double care = risk(*fix) == Risk::safe ? 1 : 2;
        return weight / ((fix->minutes + minutes_of_a_look) * care);
    }
};

bool goes_before(const Candidate& one, const Candidate& other) {
    return one.is_disruptive() != other.is_disruptive() ? other.is_disruptive() : one.worth() > other.worth();
}

}  // namespace

std::vector<const Cause*> causes_of(const Entry& entry, std::optional<Os> os) {
    std::vector<const Cause*> causes;
    for (const Cause& cause : entry.causes) {
        if (!os || concerns(cause.os, *os)) {
            causes.push_back(&cause);
        }
    }
    std::ranges::stable_sort(causes, {}, [](const Cause* cause) { return cause->likelihood; });
    return causes;
}

std::vector<const Fix*> fixes_of(const Knowledge& knowledge, const Entry& entry, std::optional<Os> os) {
    std::vector<Candidate> candidates;
    for (const Cause* cause : causes_of(entry, os)) {
        const Fix* fix = find(knowledge, cause->fix);
        if (fix == nullptr || (os && !concerns(fix->os, *os)) || !fits(fix->when, entry.facts)) {
            continue;
        }
        const auto same = std::ranges::find(candidates, fix, &Candidate::fix);
        if (same == candidates.end()) {
            candidates.push_back({fix, weight(cause->likelihood)});
        } else {
            same->weight += weight(cause->likelihood);
        }
    }
    std::ranges::stable_sort(candidates, goes_before);
    std::vector<const Fix*> fixes;
    std::ranges::transform(candidates, std::back_inserter(fixes), &Candidate::fix);
    return fixes;
}

}  // namespace vmbackup_diag::match
