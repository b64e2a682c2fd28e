// Two words that people write where others write one, such as "host name" and "check point".
#pragma once

#include <span>
#include <string_view>

#include "vmbackup_diag/model/synonyms.hpp"

namespace vmbackup_diag {

/// The stem that stands for these two side by side; empty where none does. The synonyms are sorted by stem, and have
/// two stems with a blank between.
[[nodiscard]] std::string_view meant_by_two(std::string_view first, std::string_view second,
                                            std::span<const IndexedSynonym> synonyms);

}  // namespace vmbackup_diag
