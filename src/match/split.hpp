// Codes that a line break, a blank or a person cut into pieces, codes of which an end is missing, and codes that lost
// the gap beside them.
#pragma once

#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// An entry and the pieces of its code in the text.
struct Split {
    const Entry* entry = nullptr;
    Matched matched = {};
    bool is_unmistakable = false;  ///< nobody writes so but for the code; "backup operation failed" is also said
};

/// The codes that stand in the text in two or more pieces.
[[nodiscard]] std::vector<Split> split_codes(const Knowledge& knowledge, std::string_view text);

/// The entries whose code begins with the word, or ends with it, when most of the code is there, or whose code the
/// word is with the few letters of a service before it.
[[nodiscard]] std::vector<const Entry*> completed(const Knowledge& knowledge, std::string_view word);

/// The entries whose code stands in the word between others, as where cells were copied without what divided them.
[[nodiscard]] std::vector<const Entry*> run_together(const Knowledge& knowledge, std::string_view word);

}  // namespace vmbackup_diag::match
