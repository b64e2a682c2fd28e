// Whether a text is about something else than the backup of a VM, so that what others say too proves nothing in it.
#pragma once

#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::match {

struct TextSubject {
    bool is_another = false;         ///< the text is about something else
    bool has_none_of_ours = false;   ///< no word of it is of ours
    bool is_another_vault = false;   ///< it speaks of backups and of something else, and nothing in it says VM
    bool is_another_backup = false;  ///< the same, and clearly so: by another product, or of another workload
    bool is_no_backup = false;       ///< somebody tells of something in whole sentences, and of no backup in any
    bool is_of_platform = false;     ///< no word is of a backup, but some tell what the platform was asked for
};

[[nodiscard]] TextSubject subject_of(const Knowledge& knowledge, const Findings& findings);

}  // namespace vmbackup_diag::match
