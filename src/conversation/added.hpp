// What a pasted text adds to what is known of a case.
#pragma once

#include <span>

#include "vmbackup_diag/conversation/moment.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::conversation {

/// What was known, with what the text says; where both speak of one thing, the text knows it better. Best of all knows
/// the entry that the text is about: what its facts settle is not taken from the text. `where` is what the text is to
/// who gave it.
[[nodiscard]] Moment added(const Knowledge& knowledge, Moment before, Context found, std::string_view where,
                           std::span<const KnownFact> of_the_entry);

}  // namespace vmbackup_diag::conversation
