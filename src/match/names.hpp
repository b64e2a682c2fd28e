// Which names of codes are words as well: "Conflict" and "soft-delete" stand in texts about anything.
#pragma once

#include <string_view>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// What has to be so for a name in a text to mean its entry. A name that is all of the text always does.
enum class Wanted {
    nothing,      ///< UserErrorX, E_FAIL, linux-ext-121, restore-cross-region
    letter_case,  ///< NotFound: one hump, and "notfound" is a slip of the space bar; or the word "code" before it
    code_before,  ///< Conflict, soft-delete: a word, so that the word "code" has to stand before it
};

[[nodiscard]] Wanted wanted_for(std::string_view name);

/// The name as the knowledge base writes it.
[[nodiscard]] std::string_view written(const Knowledge& knowledge, const Name& name);

}  // namespace vmbackup_diag::match
