// In which of the formats that it could have a text is written, and what it says in it.
#pragma once

#include <string_view>

#include "found.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

/// Adds what the text says; the name of its format, as a diagnosis has it. Of a document that is not all here only the
/// format is looked at.
[[nodiscard]] std::string_view read_in_its_format(std::string_view text, bool is_all, const Knowledge& knowledge,
                                                  Found& found);

}  // namespace vmbackup_diag::evidence
