// Whether a text is about resources of Azure that have nothing to do with the backup of a VM.
#pragma once

#include <span>
#include <string_view>

namespace vmbackup_diag::match {

/// Whether every type of resource that the text names, such as Microsoft.Web/sites, is of another provider than these;
/// false where it names none, or none is known.
[[nodiscard]] bool names_only_other_services(std::string_view text, std::span<const std::string_view> providers);

}  // namespace vmbackup_diag::match
