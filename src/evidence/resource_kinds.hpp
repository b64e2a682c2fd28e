// The kinds of resources that may stand in the way of a backup.
#pragma once

#include <string_view>

namespace vmbackup_diag::evidence {

/// Whether the id is of one of them.
[[nodiscard]] bool may_stand_in_the_way(std::string_view id);

}  // namespace vmbackup_diag::evidence
