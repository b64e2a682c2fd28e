// Strings of JSON as they are meant.
#pragma once

#include <string>
#include <string_view>

namespace vmbackup_diag::evidence {

/// A string as it stands between its quotes, without escapes.
[[nodiscard]] std::string unescaped(std::string_view raw);

}  // namespace vmbackup_diag::evidence
