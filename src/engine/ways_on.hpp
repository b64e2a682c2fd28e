// The rules of walking: which questions are asked, where their answers lead and what they tell, and which fixes are
// offered. The walk through a case keeps them, and so do both looks ahead: one that counts the questions still to come
// of a case, which knows all that was decided there, and one at what a guide has for everybody, which knows nothing.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "vmbackup_diag/engine/paths.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::engine {

/// How a question is passed: without being asked, as the code, a fact or a limit settles it; by an answer that was
/// given; or not before somebody is asked.
enum class Passing { settled, given, asked };

struct WaysOn {
    Passing passing = Passing::asked;
    std::vector<const Answer*> answers = {};  ///< by which one goes on; one alone unless it is asked
};

/// A question for a code with one other answer is settled where the code is known, as the guide of a code may begin
/// with it; one whose fact is known; and, where nobody can look into the VM, one that only a look there answers. What
/// is known counts for more than the answer that was `given`, and that for more than a limit.
[[nodiscard]] WaysOn ways_on(const Question& question, std::string_view given, const std::vector<KnownFact>& known,
                             const Decided& decided);

/// What an answer tells, beginning with what was asked for.
[[nodiscard]] std::vector<KnownFact> told_by(const Question& question, const Answer& answer);

/// Where one goes on after a fix, offered there or not: a guide may have a way of its own for whom it has worked.
[[nodiscard]] NodeId next_after(const FixNode& node, std::span<const Fix* const> worked);

/// Whether the fix is one to offer, as far as it has not been left out by a limit: it is there, makes sense for what is
/// known and was not tried.
[[nodiscard]] bool is_offered(const Fix* fix, const std::vector<KnownFact>& known, const Decided& decided);

}  // namespace vmbackup_diag::engine
