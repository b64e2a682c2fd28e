// What has to hold in a knowledge base before anybody is led by it. Every problem comes with its address.
#pragma once

#include <chrono>

#include "vmbackup_diag/load/knowledge.hpp"
#include "vmbackup_diag/model/problem.hpp"

namespace vmbackup_diag::validate {

/// All rules, on a knowledge base that was just loaded, less what it exempts; an exemption that is not
/// needed is a problem.
[[nodiscard]] Problems knowledge(const Knowledge& knowledge, const load::Origins& origins);

/// Whether `knowledge` would find an error, and not only what it warns of. Of what is laid over another base this is
/// known without a look at the rules of this house, which are most of the work.
[[nodiscard]] bool is_broken(const Knowledge& knowledge, const load::Origins& origins);

/// Warns of what was last checked more than half a year before this day. No part of `knowledge`, because the
/// same knowledge would not build one day that did the day before.
[[nodiscard]] Problems freshness(const Knowledge& knowledge, const load::Origins& origins, std::chrono::sys_days today);

}  // namespace vmbackup_diag::validate
