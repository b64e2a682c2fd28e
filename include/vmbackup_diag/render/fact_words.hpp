// What is known of a case, in words: a fact by its title, its value by the answer that says so.
#pragma once

#include <string>

#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::render {

/// What the fact is called; its id where the knowledge has no title for it.
[[nodiscard]] std::string_view title_of(const Knowledge& knowledge, FactId fact);

/// The value as a question about the fact offers it, without a "Yes" or "No" that only that question makes sense of;
/// the value itself where none does.
[[nodiscard]] std::string_view value_in_words(const Knowledge& knowledge, const KnownFact& fact);

/// As it was answered, where it was: a question about Windows says it in other words than one about Linux.
[[nodiscard]] std::string_view value_in_words(const Knowledge& knowledge, const LearntFact& learnt);

/// Both, and where it came from: "Operating system of the VM: Linux (from UserErrorX)".
[[nodiscard]] std::string fact_in_words(const Knowledge& knowledge, const LearntFact& learnt);

/// As above, for what was said otherwise than what holds where the case stands, which is said too.
[[nodiscard]] std::string outweighed_in_words(const Knowledge& knowledge, const LearntFact& learnt,
                                              const Position& position);

}  // namespace vmbackup_diag::render
