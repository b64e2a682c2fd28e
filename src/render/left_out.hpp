// What is said of fixes that a limit leaves out, before what is shown instead of them.
#pragma once

#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/render/page.hpp"

namespace vmbackup_diag::render {

/// Before a fix that interrupts somebody, what would not, where somebody can do it; before the end of the road, that
/// nothing else is left. Empty where nothing was left out.
[[nodiscard]] Page left_out_before(const Position& position);

/// The end of the road, which speaks of fixes that did not help only where one was tried.
[[nodiscard]] Escalation as_it_ended(const Escalation& end, const Position& position);

}  // namespace vmbackup_diag::render
