// What a fix is for in a case, which decides what is asked after it.
#pragma once

#include <vector>

#include "vmbackup_diag/model/after_fix.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::engine {

/// A fix answers where nothing failed, it changes nothing and nothing has to take effect. Whether something failed
/// tells the entry, where it has such a fix, and otherwise all that have it and fit what is known.
[[nodiscard]] Purpose purpose_of(const Knowledge& knowledge, const Entry* entry, const std::vector<KnownFact>& known,
                                 const Fix& fix);

/// Where it stands in a guide that may have more for whom it worked.
[[nodiscard]] Purpose purpose_at(const Knowledge& knowledge, const Entry* entry, const std::vector<KnownFact>& known,
                                 const FixNode& node, const Fix& fix);

}  // namespace vmbackup_diag::engine
