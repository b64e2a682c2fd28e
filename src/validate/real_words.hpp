// Words that are right though they are one slip away from one that texts about backups say much more often.
//
// They stand between blanks, in lower case.
#pragma once

#include <string_view>

namespace vmbackup_diag::validate {

inline constexpr std::string_view real_words = "black boost cures reuse slave stale stall umount";

}  // namespace vmbackup_diag::validate
