// A knowledge base counted through.
#pragma once

#include "vmbackup_diag/model/statistics.hpp"

namespace vmbackup_diag::survey {

[[nodiscard]] Statistics statistics(const Knowledge& knowledge);

}  // namespace vmbackup_diag::survey
