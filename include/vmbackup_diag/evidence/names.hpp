// Which values may go into a command: those that are legal names of Azure resources, and nothing else.
#pragma once

#include <string_view>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

/// Whether the value is legal for the placeholder: a letter, digit or underscore first, no full stop at the end, only
/// letters, digits and what the placeholder allows, and not too long. A legal value cannot end a quotation
/// or begin an option or a command in any shell.
[[nodiscard]] bool is_legal(const Placeholder& placeholder, std::string_view value);

}  // namespace vmbackup_diag::evidence
