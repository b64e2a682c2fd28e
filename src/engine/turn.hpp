// The answer that would change a verdict.
#pragma once

#include <optional>

#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/model/knowledge.hpp"
#include "vmbackup_diag/model/verdict.hpp"

namespace vmbackup_diag::engine {

/// What is offered where the case stands, whether it was tried since or not; null where nothing is.
[[nodiscard]] const Fix* fix_of(const Position& position);

/// The end of the road; null where the case does not stand there.
[[nodiscard]] const Escalation* end_of(const Position& position);

/// Only of what could not be told, and a look can settle: nobody has to be told what he wants, or has just seen. The
/// latest of it comes first. Empty where none would lead elsewhere.
[[nodiscard]] std::optional<Turn> turn_of(const Knowledge& knowledge, const Case& the_case, const Position& now);

}  // namespace vmbackup_diag::engine
