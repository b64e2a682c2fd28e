// What the options and answers of a command say against the case that it takes up: they hold, and what of it does not
// count for that is told, so that nothing is lost without a word.
#pragma once

#include <string>
#include <vector>

#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::conversation {

/// What of the case as it was counts no longer now that it is changed, and what stays beside it; a sentence each.
[[nodiscard]] std::vector<std::string> overruled(const Knowledge& knowledge, const Case& was, const Case& now);

/// Which answers of the case as it was count no longer now that another was given.
[[nodiscard]] std::vector<std::string> left_behind(const Knowledge& knowledge, const Case& was, const Case& now);

}  // namespace vmbackup_diag::conversation
