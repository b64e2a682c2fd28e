// Going through the guides, one answer at a time.
//
// The functions are pure: where a case stands follows from its answers alone, so the terminal, `--json` and
// the tests all drive the same engine, and an answer on a branch that was left cannot count.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::engine {

/// What a conversation can start at: an entry by its id, a guide by its id, or an entry by its alias. Null for none.
struct Start {
    const Guide* guide = nullptr;
    const Entry* entry = nullptr;  ///< null when it starts at a guide
};
[[nodiscard]] Start start_at(const Knowledge& knowledge, std::string_view at);

/// Where the case stands. Its `at` has to be something `start_at` knows.
[[nodiscard]] Position position(const Knowledge& knowledge, const Case& the_case);

/// As `position`, with how many questions lie ahead, which takes a look at every way on.
[[nodiscard]] Position position_and_ahead(const Knowledge& knowledge, const Case& the_case);

/// The case with its open question answered; empty when it has no such answer. A question of input `text`
/// is also answered by the id of an entry.
[[nodiscard]] std::optional<Case> answered(const Knowledge& knowledge, Case the_case, std::string_view answer);

/// The case as if it had started at this entry; its answers stay for where they apply. Of what was learnt until then,
/// what answers told of the VM itself stays known, unless it cannot hold for the entry.
[[nodiscard]] Case about(Case the_case, const Entry& entry, std::span<const LearntFact> learnt = {});

/// The fix that worked and so ended the case, also where a question is open again since.
[[nodiscard]] std::optional<Passed> worked_at_last(const Knowledge& knowledge, Case the_case);

/// The case as it goes on with another error. What ended it answers nothing there: that a fix has worked is told from
/// then on, and what was known on the way to it holds no more, unless no fix changes that or this one changed nothing;
/// what was left for later is asked anew.
[[nodiscard]] Case settled(const Knowledge& knowledge, Case the_case);

}  // namespace vmbackup_diag::engine
