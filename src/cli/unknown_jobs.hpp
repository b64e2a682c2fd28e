// What failed jobs say whose error nobody knows: it is repeated, so that it can be searched for and handed on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "session.hpp"

namespace vmbackup_diag::cli {

/// A note for each different error of the jobs in the text, at most three; none where it holds no jobs.
[[nodiscard]] std::vector<std::string> said_by_unknown_jobs(const Session& session, const std::string& text);

}  // namespace vmbackup_diag::cli
