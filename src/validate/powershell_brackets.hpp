// Quotes and brackets as PowerShell pairs them.
#pragma once

#include <string>
#include <string_view>

namespace vmbackup_diag::validate {

/// What the first quote or bracket without a partner is complained about with; empty when each has one.
[[nodiscard]] std::string unpaired_in_powershell(std::string_view command);

}  // namespace vmbackup_diag::validate
