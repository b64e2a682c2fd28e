// Whether a line of a log tells that something went wrong. Of what else a log says, the words point to nothing.
#pragma once

#include <string_view>

namespace vmbackup_diag::evidence {

[[nodiscard]] bool tells_of_trouble(std::string_view line);

}  // namespace vmbackup_diag::evidence
