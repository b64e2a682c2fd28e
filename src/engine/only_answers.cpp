#include "only_answers.hpp"

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

}  // namespace

bool only_answers(const Knowledge& knowledge, const Entry* entry, const Fix& fix) {
    if (!changes_nothing(fix)) {
        return false;
    }
    if (entry != nullptr && has_fix(*entry, fix)) {
        return is_question(*entry);
    }
    const auto is_for_one = [&](const Entry& one) { return has_fix(one, fix); };
    return std::ranges::any_of(knowledge.entries, is_for_one) &&
           std::ranges::all_of(knowledge.entries,
                               [&](const Entry& one) { return !is_for_one(one) || is_question(one); });
}

}  // namespace vmbackup_diag::engine
