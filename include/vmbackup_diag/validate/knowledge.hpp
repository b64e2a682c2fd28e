// What has to hold in a knowledge base before anybody is led by it. Every problem comes with its address.
#pragma once

#include "vmbackup_diag/load/knowledge.hpp"
#include "vmbackup_diag/model/problem.hpp"

namespace vmbackup_diag::validate {

/// No path has more questions than this before its first fix or its end.
inline constexpr std::size_t most_questions = 8;

/// Everything below, on a knowledge base that was just loaded.
[[nodiscard]] Problems knowledge(const Knowledge& knowledge, const load::Origins& origins);

/// Ids are unique, in any letter case, and everything referred to exists.
[[nodiscard]] Problems references(const Knowledge& knowledge, const load::Origins& origins);

/// Guides are closed, reachable, without a cycle, exhaustive and without overlap.
[[nodiscard]] Problems guides(const Knowledge& knowledge, const load::Origins& origins);

/// Fixes can be carried out, and their commands are safe to paste.
[[nodiscard]] Problems commands(const Knowledge& knowledge, const load::Origins& origins);

/// Every entry and signature is recognised by its samples, and every message is in one of them.
[[nodiscard]] Problems samples(const Knowledge& knowledge, const load::Origins& origins);

/// Nothing is there that nothing leads to.
[[nodiscard]] Problems unused(const Knowledge& knowledge, const load::Origins& origins);

}  // namespace vmbackup_diag::validate
