// The words that the knowledge itself lists, as the stems that a text is compared by.
#pragma once

#include "vmbackup_diag/load/store.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::load {

/// Each word that has a better known one, sorted by stem; of two with one stem, the first.
[[nodiscard]] std::span<const IndexedSynonym> synonyms(const Knowledge& knowledge, Store& store);

/// The words of all subjects, sorted by stem.
[[nodiscard]] std::span<const SubjectWord> subject_words(const Knowledge& knowledge, Store& store);

[[nodiscard]] OurWords our_words(const Knowledge& knowledge, Store& store);

}  // namespace vmbackup_diag::load
