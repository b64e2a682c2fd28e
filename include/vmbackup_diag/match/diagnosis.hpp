// From what was found in the evidence to a diagnosis: which entry, how surely, and what to do first.
#pragma once

#include <string_view>
#include <vector>

#include "vmbackup_diag/match/scanner.hpp"
#include "vmbackup_diag/model/diagnosis.hpp"

namespace vmbackup_diag::match {

/// The diagnosis of the findings. Its context gains the facts that the signatures prove of which it does not speak, and
/// the system, where what was seen agrees on one.
[[nodiscard]] Diagnosis diagnosis(const Knowledge& knowledge, const Findings& findings, std::string source,
                                  Context context);

/// The diagnosis of a text that is at hand as a whole.
[[nodiscard]] Diagnosis diagnosis(const Knowledge& knowledge, std::string_view text, std::string source,
                                  Context context, Reading reading = Reading::text);

/// What holds now, and as mere candidates behind it what is certain only of all of the text, and so of its past.
[[nodiscard]] Diagnosis with_past(Diagnosis now, const Diagnosis& all);

/// The same, unless it is certain of nothing but success: that is a mere candidate then, and a note says so. A code
/// that stands by itself is asked for, and stays.
[[nodiscard]] Diagnosis with_success_as_candidate(Diagnosis diagnosis);

/// The entry's causes, as far as they are possible where this is known: those whose fix the evidence calls for, and
/// then the likeliest first.
[[nodiscard]] std::vector<const Cause*> causes_of(const Knowledge& knowledge, const Entry& entry,
                                                  const Context& context);

/// The fixes of those causes, each once: what the evidence calls for, and then by likelihood over cost: what is likely,
/// quick and harmless comes first; what restarts or deletes comes after everything that does not.
[[nodiscard]] std::vector<const Fix*> fixes_of(const Knowledge& knowledge, const Entry& entry, const Context& context);

/// Of the fixes that the evidence calls for the first in each case that it shows, such as each kind of writer that
/// failed. What follows for the same case is for when that one did not help.
[[nodiscard]] std::vector<const Fix*> called_for(const Knowledge& knowledge, const Entry& entry,
                                                 const Context& context);

}  // namespace vmbackup_diag::match
