// The statuses of a resource: each has a code of two parts or more, such as `PowerState/running`.
#pragma once

#include <string>
#include <string_view>

#include "json.hpp"

namespace vmbackup_diag::evidence {

/// The code that begins so, wherever it is in the list; empty where none does.
[[nodiscard]] Value status_of(const Value& statuses, std::string_view begin);

/// What stands behind the slash: `running`, `failed`.
[[nodiscard]] std::string state_in(const Value& code);

}  // namespace vmbackup_diag::evidence
