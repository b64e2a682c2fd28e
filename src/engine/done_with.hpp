// What was tried and is done with: it did not help, or has told what it can tell. It is said of a fix and not of a
// place in a guide, so it holds on every way, also where somebody went back and came to the same fix by another one.
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

/// The fixes of a way that are not offered again on it. Where one has worked and led on, what did not help before
/// is worth another try.
[[nodiscard]] std::vector<const Fix*> tried_on(std::span<const Passed> path);

/// The fixes of a way that have worked on it.
[[nodiscard]] std::vector<const Fix*> worked_on(std::span<const Passed> path);

/// The answers of the case, on its way or not, after which a fix is done with.
[[nodiscard]] std::vector<Passed> done_with(const Knowledge& knowledge, const Case& the_case);

/// What has worked for what the case was about earlier. Its fix may be offered again: what it mended can come back.
[[nodiscard]] std::vector<Passed> worked_earlier(const Knowledge& knowledge, const Case& the_case);

}  // namespace vmbackup_diag::engine
