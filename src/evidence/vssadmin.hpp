// What vssadmin of Windows prints, in any language.
#pragma once

#include <string_view>

#include "found.hpp"

namespace vmbackup_diag::evidence {

/// Where the text is what vssadmin prints: the line that it begins with; otherwise empty.
[[nodiscard]] std::string_view vssadmin_banner(std::string_view text);

/// Whether it is the list of writers with no writer in it.
[[nodiscard]] bool lists_no_writer(std::string_view text);

/// Adds what such a list says.
void read_no_writers(std::string_view text, Found& found);

/// Adds what the lists of providers and of storage for shadow copies say.
void read_shadow_copies(std::string_view text, Extent extent, Found& found);

}  // namespace vmbackup_diag::evidence
