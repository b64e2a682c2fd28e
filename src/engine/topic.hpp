// What a fix is about where no code says it.
#pragma once

#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/model/knowledge.hpp"
#include "vmbackup_diag/model/verdict.hpp"

namespace vmbackup_diag::engine {

/// By the guide in which the fix stands, or by the last answer in the one that every case begins at, which is about
/// anything; and by the entries that name the fix, first those of that guide. A cause is named where more than half of
/// them agree on it, and of their pages the one that most of them share; likelier causes count for more. Where no cause
/// is, the answer that led here tells; which system the VM has explains nothing, and neither does "I can't tell".
[[nodiscard]] Topic topic_of(const Knowledge& knowledge, const Position& now);

/// Whether a backup shows that the fix worked: by the entry, by most of those of the guide that name the fix, or, where
/// none does, by most of that guide.
[[nodiscard]] bool shows_in_backups(const Knowledge& knowledge, const Position& now);

}  // namespace vmbackup_diag::engine
