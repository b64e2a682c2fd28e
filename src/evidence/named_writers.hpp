// Which shadow copy writers a text names as failed that lists none: an event of Windows, the log of the backup
// extension, or a sentence about one.
#pragma once

#include <string_view>

#include "found.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

/// Adds what it means that these writers failed, as their names in the knowledge base tell. What is past is not looked
/// at.
void read_named_writers(std::string_view text, const Knowledge& knowledge, Found& found);

}  // namespace vmbackup_diag::evidence
