// Who has no code and no message says at least that the backup failed, in many words, and none of them leads anywhere.
#pragma once

#include <optional>
#include <string_view>

#include "vmbackup_diag/model/fix.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// All that such a text says.
struct BareFailure {
    std::optional<Os> os = {};
};

/// Empty where any word of the text says more than that a backup failed, and of which system.
[[nodiscard]] std::optional<BareFailure> bare_failure(const Knowledge& knowledge, std::string_view text);

}  // namespace vmbackup_diag::match
