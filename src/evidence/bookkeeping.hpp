// Which names of fields tell that a record is of a job, and which are about the record alone, as its ids and places
// are.
#pragma once

#include <string_view>

namespace vmbackup_diag::evidence {

/// Whether a member of this name is about how a job was recorded, and never about why it failed.
[[nodiscard]] bool is_bookkeeping(std::string_view name);

/// Whether nothing but a record of a job has a member of this name.
[[nodiscard]] bool is_only_in_jobs(std::string_view name);

}  // namespace vmbackup_diag::evidence
