#include "vmbackup_diag/engine/verdict.hpp"

#include <algorithm>
#include <iterator>

#include "done_with.hpp"
#include "facts.hpp"
#include "topic.hpp"
#include "turn.hpp"
#include "unasked.hpp"
#include "vmbackup_diag/engine/walk.hpp"

namespace vmbackup_diag::engine {
namespace {

constexpr std::size_t most_fixes = 100;

const TryFix* open_fix(const Position& position) {
    const auto* fix = std::get_if<TryFix>(&position.now);
    return fix != nullptr && fix->open ? fix : nullptr;
}

bool is_told(const Passed& passed) { return passed.answer != unknown; }

/// What was tried before a code led elsewhere, or behind a question that is open again.
std::vector<Passed> tried_earlier(const Knowledge& knowledge, const Case& the_case, const Position& now) {
    const TryFix* open = open_fix(now);
    std::vector<Passed> tried = worked_earlier(knowledge, the_case);
    std::vector<Passed> done = done_with(knowledge, the_case);
    std::erase_if(done, [&](const Passed& passed) {
        return (open != nullptr && passed.fix == open->fix) ||
               std::ranges::find(now.path, passed.fix, &Passed::fix) != now.path.end();
    });
    std::ranges::move(done, std::back_inserter(tried));
    return tried;
}

const Cause* cause_for(const Position& now) {
    const Fix* fix = fix_of(now);
    if (now.entry == nullptr || fix == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(now.entry->causes, fix->id, &Cause::fix);
    return found == now.entry->causes.end() ? nullptr : &*found;
}

}  // namespace

Outlook outlook(const Knowledge& knowledge, const Case& the_case) {
    Outlook outlook;
    Case then = the_case;
    Position now = position(knowledge, then);
    if (const TryFix* open = open_fix(now)) {
        outlook.purpose = open->purpose;
    }
    for (std::size_t n = 0; open_fix(now) != nullptr && n < most_fixes; ++n) {
        then = *answered(knowledge, std::move(then), worked_no);
        now = position(knowledge, then);
        outlook.asks_on = std::holds_alternative<AskQuestion>(now.now);
        outlook.end = end_of(now);
        if (const TryFix* next = open_fix(now)) {
            outlook.fixes.push_back(next->fix);
        }
    }
    return outlook;
}

Ledger ledger(const Knowledge& knowledge, const Case& the_case) {
    const Position now = position(knowledge, the_case);
    Ledger ledger{
        .cause = cause_for(now), .against = now.outweighed, .tried_earlier = tried_earlier(knowledge, the_case, now)};
    for (const Passed& passed : now.path) {
        (is_told(passed) ? ledger.answers : ledger.untold).push_back(passed);
    }
    std::ranges::copy_if(now.facts, std::back_inserter(ledger.known),
                         [](const LearntFact& learnt) { return !learnt.answered; });
    if (has_worked(now)) {
        ledger.untold.clear();
    } else {
        ledger.not_asked = not_asked(knowledge, now);
    }
    if (!std::holds_alternative<AskQuestion>(now.now) && !has_worked(now)) {
        ledger.turn = turn_of(knowledge, the_case, now);
    }
    if (now.entry == nullptr) {
        ledger.topic = topic_of(knowledge, now);
    }
    return ledger;
}

}  // namespace vmbackup_diag::engine
