// Which commands change something, as far as people who mend backups use them.
#pragma once

#include <string>
#include <string_view>

#include "vmbackup_diag/model/words.hpp"

namespace vmbackup_diag::validate {

/// The words of the first command in a text that change something, such as "systemctl restart"; empty where every
/// command only looks, keeps a copy or is not known.
[[nodiscard]] std::string what_changes(std::string_view text, Shell shell);

}  // namespace vmbackup_diag::validate
