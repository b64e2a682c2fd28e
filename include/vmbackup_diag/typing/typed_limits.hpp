// What somebody cannot do, typed as one writes it: no-restart, --no-restart, "no restart, no guest access".
#pragma once

#include <string_view>
#include <vector>

#include "vmbackup_diag/model/limit.hpp"

namespace vmbackup_diag::typing {

/// The limits that the text names; none where it says anything else.
[[nodiscard]] std::vector<Limit> limits_typed(std::string_view text);

}  // namespace vmbackup_diag::typing
