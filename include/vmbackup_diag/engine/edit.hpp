// Changing one's mind: a question on the way is opened again, and what was answered after it stays for where it
// applies. What a change does to the other answers is told by comparing where the case stood with where it stands.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::engine {

/// The case one question back. Empty when there is nothing to go back to.
[[nodiscard]] std::optional<Case> back(const Knowledge& knowledge, Case the_case);

/// The case with this question open again; empty when it was not asked on the way. Going back hides no question:
/// those after the open one can be named too.
[[nodiscard]] std::optional<Case> reopened(const Knowledge& knowledge, Case the_case, std::string_view question);

/// All that was answered on the way, also beyond a question that is open again; then what did not help on another way.
[[nodiscard]] std::vector<Passed> live_answers(const Knowledge& knowledge, const Case& the_case);

/// What became of the live answers when the one to `question` was given; empty, when the case was begun anew.
struct Change {
    std::vector<Passed> kept = {};  ///< given earlier, and after the question or on another way
    std::vector<Passed> lost = {};  ///< counted before and do not any more, unless all that they say is known still
    std::vector<Passed> contradicted = {};  ///< the same, where what is known now says otherwise
};
[[nodiscard]] Change change(const std::vector<Passed>& before, const std::vector<Passed>& after,
                            std::string_view question, std::span<const KnownFact> known);

}  // namespace vmbackup_diag::engine
