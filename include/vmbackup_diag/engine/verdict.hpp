// What can be said about a verdict beside itself: found by asking the engine what other answers would lead to.
#pragma once

#include "vmbackup_diag/model/knowledge.hpp"
#include "vmbackup_diag/model/verdict.hpp"

namespace vmbackup_diag::engine {

/// The fixes that follow when the open one does not help; nothing where no fix is open.
[[nodiscard]] Outlook outlook(const Knowledge& knowledge, const Case& the_case);

/// What speaks for and against where the case stands. While a question is open there is nothing to turn.
[[nodiscard]] Ledger ledger(const Knowledge& knowledge, const Case& the_case);

}  // namespace vmbackup_diag::engine
