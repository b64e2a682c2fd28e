// What a log says of the past stays in its diagnosis, but it is not what is wrong now.
#include <algorithm>
#include <iterator>

#include "matches.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"

namespace vmbackup_diag::match {

Diagnosis with_past(Diagnosis now, const Diagnosis& all) {
    std::vector<Match> past;
    for (const Match& match : all.matches) {
        if (is_strong(match) && std::ranges::find(now.matches, match.entry, &Match::entry) == now.matches.end()) {
            past.push_back(match);
            past.back().confidence = Confidence::medium;
            past.back().score = score_of(Confidence::medium);
        }
    }
    const auto behind_strong = std::ranges::find_if_not(now.matches, is_strong);
    now.matches.insert(behind_strong, std::make_move_iterator(past.begin()), std::make_move_iterator(past.end()));
    if (now.status == Status::unknown && !now.matches.empty()) {
        now.status = Status::ambiguous;
    }
    return now;
}

}  // namespace vmbackup_diag::match
