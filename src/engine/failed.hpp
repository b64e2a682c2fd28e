// What was tried and did not help. It is said of a fix and not of a place in a guide, so it holds on every way, also
// where somebody went back and came to the same fix by another one.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::engine {

/// The fix that "did it work?" of this name asks about, where this is known from the start; null for any other
/// question.
[[nodiscard]] const Fix* fix_asked_about(const Knowledge& knowledge, std::span<const KnownFact> known,
                                         std::string_view question);

/// The answers of the case, on its way or not, that say that a fix did not help.
[[nodiscard]] std::vector<Passed> failed(const Knowledge& knowledge, const Case& the_case);

}  // namespace vmbackup_diag::engine
