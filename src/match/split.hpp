// Codes that a line break, a blank or a person cut into pieces.
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

/// Whether the name is one that no words of a text give by standing beside each other.
[[nodiscard]] bool may_be_split(const Knowledge& knowledge, const Name& name);

/// The codes that stand in the text in two or more pieces.
[[nodiscard]] std::vector<Split> split_codes(const Knowledge& knowledge, std::string_view text);

}  // namespace vmbackup_diag::match
