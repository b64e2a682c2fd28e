// Which names of codes are words as well: "Conflict" and "soft-delete" stand in texts about anything.
#pragma once

#include <span>
#include <string_view>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// How a name has to stand in a text to mean its entry. A name that is all of the text always does.
enum class Wanted {
    nothing,              ///< UserErrorX, E_FAIL, linux-ext-121, restore-cross-region: nobody else writes so
    letter_case,          ///< TooManyRequests: in this letter case, or with the word "code" before it
    letter_case_of_ours,  ///< NotFound: so too, and in a text about Azure
    code_before_of_ours,  ///< Conflict, soft-delete: with the word "code" before it, in a text about Azure
};

[[nodiscard]] Wanted wanted_for(std::string_view name, std::span<const Family> families);

/// The name as the knowledge base writes it.
[[nodiscard]] std::string_view written(const Knowledge& knowledge, const Name& name);

}  // namespace vmbackup_diag::match
