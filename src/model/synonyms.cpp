#include "vmbackup_diag/model/synonyms.hpp"
#include "vmbackup_diag/model/two_words.hpp"

#include <algorithm>
#include <string>

namespace vmbackup_diag {

std::string_view meant_by(std::string_view stem, std::span<const IndexedSynonym> synonyms) {
    const auto found = std::ranges::lower_bound(synonyms, stem, {}, &IndexedSynonym::stem);
    return found == synonyms.end() || found->stem != stem ? stem : found->meant;
}

std::string_view meant_by_two(std::string_view first, std::string_view second,
                              std::span<const IndexedSynonym> synonyms) {
    const std::string both = std::string(first) + ' ' + std::string(second);
    const auto found = std::ranges::lower_bound(synonyms, std::string_view(both), {}, &IndexedSynonym::stem);
    return found == synonyms.end() || found->stem != both ? std::string_view{} : found->meant;
}

}  // namespace vmbackup_diag
