// Words that stand for one another when people speak of the backup of VMs.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace vmbackup_diag {

/// Each word that has a better known one, as a stem, and the stem of that one. Made at the first call.
[[nodiscard]] const std::map<std::string, std::string, std::less<>>& synonyms();

/// The stem that stands for this one, which is itself where no other does.
[[nodiscard]] std::string_view meant_by(std::string_view stem);

}  // namespace vmbackup_diag
