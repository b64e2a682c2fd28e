// Where a sample leads: to the entry that it is of, and to nothing that would be taken for another failure.
#pragma once

#include "complaints.hpp"
#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::validate {

/// Complains where what was found in the entry's sample of this number leads elsewhere.
void check_sample(const Knowledge& knowledge, const load::Origins& origins, const Entry& entry, std::size_t sample,
                  const match::Findings& found, Complaints& complaints);

}  // namespace vmbackup_diag::validate
