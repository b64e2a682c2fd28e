// In which of the formats that it could have a text is written, and what it says in it.
#pragma once

#include <string_view>

#include "found.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

/// Adds what the text says; the name of its format, as a diagnosis has it. Of a beginning only the format of a document
/// is looked at, and what only the end of a text shows is not said of one that may go on.
[[nodiscard]] std::string_view read_in_its_format(std::string_view text, const Reading& reading,
                                                  const Knowledge& knowledge, Found& found);

}  // namespace vmbackup_diag::evidence
