// From what happened in the VM or the platform to the error that the job shows for it.
//
// A log or a VSS result says what went wrong inside; the job of the backup service only shows what came of it. Whoever
// has the one in hand has to find the other.
#pragma once

#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// Adds what the strong matches lead to, after all of them, with the evidence of the one that leads there. Where one of
/// the errors that a match leads to is there already, nothing is added for it.
void add_consequences(const Knowledge& knowledge, std::vector<Match>& matches);

}  // namespace vmbackup_diag::match
