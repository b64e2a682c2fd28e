// Fixes that only answer a question: whether they worked is nothing to ask.
#pragma once

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::engine {

/// Whether nothing failed, and the fix changes nothing and nothing has to take effect. Whether something failed tells
/// the entry, where it has such a fix, and otherwise all that have it.
[[nodiscard]] bool only_answers(const Knowledge& knowledge, const Entry* entry, const Fix& fix);

}  // namespace vmbackup_diag::engine
