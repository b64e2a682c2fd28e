// What failed jobs say whose error nobody knows: it is repeated, so that it can be searched for and handed on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::intake {

/// A note for each different error of the jobs in the text, at most three; none where it holds no jobs.
[[nodiscard]] std::vector<std::string> said_by_unknown_jobs(const Knowledge& knowledge, const Context& context,
                                                            const std::string& text);

}  // namespace vmbackup_diag::intake
