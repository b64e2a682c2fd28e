// From candidates to a context: what is named once and legal is a name, the rest stays open and says why.
#pragma once

#include "found.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

[[nodiscard]] Context context(const Found& found, const Knowledge& knowledge);

}  // namespace vmbackup_diag::evidence
