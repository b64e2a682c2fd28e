// What the list of a machine's shadow copy writers tells about a failure.
#pragma once

#include <vector>

#include "found.hpp"
#include "vmbackup_diag/model/knowledge.hpp"
#include "writer_list.hpp"

namespace vmbackup_diag::evidence {

/// Adds what the list says, which holds some. A writer that is well is no evidence.
void read_writers(const std::vector<Writer>& writers, const Knowledge& knowledge, Found& found);

}  // namespace vmbackup_diag::evidence
