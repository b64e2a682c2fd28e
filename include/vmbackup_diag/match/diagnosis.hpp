// From what was found in the evidence to a diagnosis: which entry, how surely, and what to do first.
#pragma once

#include "vmbackup_diag/match/scanner.hpp"
#include "vmbackup_diag/model/diagnosis.hpp"

namespace vmbackup_diag::match {

/// The diagnosis of the findings. Its context gains the system, where what was seen agrees on one.
[[nodiscard]] Diagnosis diagnosis(const Knowledge& knowledge, const Findings& findings, std::string source,
                                  Context context);

/// The diagnosis of a text that is at hand as a whole.
[[nodiscard]] Diagnosis diagnosis(const Knowledge& knowledge, std::string_view text, std::string source,
                                  Context context, Reading reading = Reading::text);

/// What holds now, and as mere candidates behind it what is certain only of all of the text, and so of its past.
[[nodiscard]] Diagnosis with_past(Diagnosis now, const Diagnosis& all);

/// The entry's causes, likeliest first, as far as they concern the system.
[[nodiscard]] std::vector<const Cause*> causes_of(const Entry& entry, std::optional<Os> os);

/// The fixes of the entry's causes, each once, by likelihood over cost: what is likely, quick and harmless
/// comes first; what restarts or deletes comes after everything that does not.
[[nodiscard]] std::vector<const Fix*> fixes_of(const Knowledge& knowledge, const Entry& entry, std::optional<Os> os);

}  // namespace vmbackup_diag::match
