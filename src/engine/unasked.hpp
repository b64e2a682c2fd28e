// The questions that were passed over on the way to a verdict.
#pragma once

#include <vector>

#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/model/knowledge.hpp"
#include "vmbackup_diag/model/verdict.hpp"

namespace vmbackup_diag::engine {

/// The questions of the guide where the case stands, which were neither asked nor known, and whose answer could still
/// matter: what was told leads away from all others. One that the guide asks in several places is told once.
[[nodiscard]] std::vector<Unasked> not_asked(const Knowledge& knowledge, const Position& now);

}  // namespace vmbackup_diag::engine
