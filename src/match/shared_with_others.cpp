#include "shared_with_others.hpp"

#include <algorithm>

#include "matches.hpp"
#include "other_services.hpp"
#include "runs.hpp"
#include "strangers.hpp"
#include "vmbackup_diag/match/search.hpp"

namespace vmbackup_diag::match {

SharedWithOthers::SharedWithOthers(const Knowledge& knowledge, const Findings& findings)
    : families_(knowledge.families) {
    const bool has_some = std::ranges::any_of(findings.sightings, [&](const Sighting& sighting) {
        return is_shared(sighting.matched) || is_said(sighting.matched);
    });
    if (has_some && !findings.only_codes) {
        const About found = about(knowledge, said_in(knowledge, findings.beginning));
        has_none_of_ours_ = found.ours == 0;
        is_about_something_else_ =
            (found.others > 0 && found.ours <= found.others) ||
            (has_none_of_ours_ && names_only_other_services(findings.beginning, knowledge.index.ours.providers));
    }
}

bool SharedWithOthers::proves_nothing(const Matched& matched) const {
    return is_about_something_else_ && (is_shared(matched) || (has_none_of_ours_ && is_said(matched)));
}

bool SharedWithOthers::is_shared(const Matched& matched) const {
    return confidence_of(matched.by) == Confidence::exact && family_of(matched.text, families_) == nullptr;
}

bool SharedWithOthers::is_said(const Matched& matched) const {
    const bool is_text = matched.by == MatchedBy::message || matched.by == MatchedBy::signature;
    for (auto run = next_run(matched.text, 0); is_text && run; run = next_run(matched.text, run->end)) {
        if (looks_like_a_code(std::string_view(matched.text).substr(run->begin, run->size()), families_)) {
            return false;
        }
    }
    return is_text;
}

}  // namespace vmbackup_diag::match
