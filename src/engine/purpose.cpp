#include "vmbackup_diag/engine/purpose.hpp"

#include <algorithm>

namespace vmbackup_diag::engine {
namespace {

bool changes_nothing(const Fix& fix) { return risk(fix) == Risk::safe && fix.wait_minutes == 0; }

/// Nothing is to be tried again: somebody asks how something is, or all is well.
bool is_question(const Entry& entry) {
    return entry.retry == Retry::no && (entry.kind == EntryKind::symptom || entry.outcome == Outcome::success);
}

bool has_fix(const Entry& entry, const Fix& fix) {
    return std::ranges::find(entry.causes, fix.id, &Cause::fix) != entry.causes.end();
}

bool only_answers(const Knowledge& knowledge, const Entry* entry, const std::vector<KnownFact>& known, const Fix& fix) {
    if (!changes_nothing(fix)) {
        return false;
    }
    if (entry != nullptr && has_fix(*entry, fix)) {
        return is_question(*entry);
    }
    bool is_for_a_question = false;
    for (const Entry& one : knowledge.entries) {
        if (has_fix(one, fix) && fits(one.facts, known)) {
            if (!is_question(one)) {
                return false;
            }
            is_for_a_question = true;
        }
    }
    return is_for_a_question;
}

}  // namespace

Purpose purpose_of(const Knowledge& knowledge, const Entry* entry, const std::vector<KnownFact>& known,
                   const Fix& fix) {
    if (only_answers(knowledge, entry, known, fix)) {
        return Purpose::answers;
    }
    const bool has_something_failed = entry == nullptr || !is_question(*entry);
    return fix.finds_out                                ? Purpose::finds_out
           : fix.clears_the_way && has_something_failed ? Purpose::clears
                                                        : Purpose::mends;
}

Purpose purpose_at(const Knowledge& knowledge, const Entry* entry, const std::vector<KnownFact>& known,
                   const FixNode& node, const Fix& fix) {
    return node.worked.empty() ? purpose_of(knowledge, entry, known, fix) : Purpose::leads_on;
}

}  // namespace vmbackup_diag::engine
