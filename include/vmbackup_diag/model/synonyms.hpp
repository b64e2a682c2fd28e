// Words that stand for one another when people speak of the backup of VMs. Which do, the knowledge says.
#pragma once

#include <span>
#include <string_view>

namespace vmbackup_diag {

/// A word that has a better known one, as a stem, and the stem of that one.
struct IndexedSynonym {
    std::string_view stem;
    std::string_view meant;
};

/// The stem that stands for this one, which is itself where no other does. The synonyms are sorted by stem.
[[nodiscard]] std::string_view meant_by(std::string_view stem, std::span<const IndexedSynonym> synonyms);

}  // namespace vmbackup_diag
