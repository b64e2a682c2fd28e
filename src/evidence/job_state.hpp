// How a job stands, by the word that its record has for it.
#pragma once

#include <string_view>

#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::evidence {

/// What the status does not tell counts as a failure.
[[nodiscard]] JobState job_state(std::string_view status);

}  // namespace vmbackup_diag::evidence
