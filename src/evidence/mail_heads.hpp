// The heads of a mail as it is stored: most of what stands in them says how it was sent, and is nobody's words.
#pragma once

#include <string_view>
#include <vector>

#include "found.hpp"

namespace vmbackup_diag::evidence {

/// The headers that mailers write for each other, with the lines that go on with them. A subject is none of these.
[[nodiscard]] std::vector<Section> headers_for_mailers(std::string_view text);

}  // namespace vmbackup_diag::evidence
