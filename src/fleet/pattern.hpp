// What jobs with the same error say alike: the names of their VMs, ids, times and numbers are told apart from the rest.
#pragma once

#include <string>
#include <string_view>

#include "telling_numbers.hpp"
#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::fleet {

/// The text with `<vm>`, `<resource-group>`, `<id>`, `<time>`, `<number>`, `<host>`, `<name>` and `<address>` for what
/// may be another one in each job; numbers that tell stay, where it is given which, and with them what is asked of an
/// address and whatever else may still tell.
[[nodiscard]] std::string pattern(std::string_view text, const evidence::Job& job,
                                  const TellingNumbers* telling = nullptr);

/// Whether a pattern says anything between what may be another one in each job: letters of any script.
[[nodiscard]] bool says_something(std::string_view pattern);

}  // namespace vmbackup_diag::fleet
