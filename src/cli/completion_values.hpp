// What may stand for a value: the words it is limited to, or the codes, guides or other names it may be.
#pragma once

#include "completion.hpp"

namespace vmbackup_diag::cli {

/// What the candidates are taken from.
struct CandidateSources {
    const CommandLine& whole;
    const Knowledge& knowledge;
};

void add_values(Candidates& to, const Parameter& parameter, const CandidateSources& known);

}  // namespace vmbackup_diag::cli
