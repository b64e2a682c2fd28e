// A case as one short word that can be pasted anywhere: `c1:2026.11:vm-agent:os=linux:vm-agent.status=ready:k3f9`.
//
// It holds ids of the knowledge base and nothing of the user's, and it can be read, so that nobody has to trust it
// blindly: the version of the knowledge, where the case began, what was known, what has worked for what it was about
// earlier, the answers on the way in their order (one of the same guide as the one before it begins with its dot), the
// name of a question alone where that is open again, and a check against typing errors.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::engine {

/// Only answers that count stand in it.
[[nodiscard]] std::string case_string(const Knowledge& knowledge, const Case& the_case);

/// Whether the check at its end fits: nothing of it is missing or mistyped.
[[nodiscard]] bool is_whole_case(std::string_view text);

struct ReadCase {
    Case the_case;
    std::vector<std::string> differs = {};  ///< what this knowledge no longer has or asks, a sentence each
};

/// The case of a case string, as far as this knowledge has its parts; or why the text is no case string.
[[nodiscard]] std::variant<ReadCase, std::string> read_case(const Knowledge& knowledge, std::string_view text);

}  // namespace vmbackup_diag::engine
