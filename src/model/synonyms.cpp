#include "vmbackup_diag/model/synonyms.hpp"

#include <algorithm>

namespace vmbackup_diag {

std::string_view meant_by(std::string_view stem, std::span<const IndexedSynonym> synonyms) {
    const auto found = std::ranges::lower_bound(synonyms, stem, {}, &IndexedSynonym::stem);
    return found == synonyms.end() || found->stem != stem ? stem : found->meant;
}

}  // namespace vmbackup_diag
