// Whether somebody tells of it, and no program does: those do not say "we".
#pragma once

#include <string_view>

namespace vmbackup_diag::match {

/// Whether the text says I, we, my or our. A letter I that stands before a number or a name is a mark of a log, and
/// US is mostly a region.
[[nodiscard]] bool is_in_first_person(std::string_view text);

}  // namespace vmbackup_diag::match
