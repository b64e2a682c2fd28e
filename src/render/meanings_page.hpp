// What else a code may stand for: the entries that share it, and what a wrapper seems to carry.
#pragma once

#include "vmbackup_diag/render/diagnosis.hpp"

namespace vmbackup_diag::render {

/// The entries that share the code, each with the text that tells it from the others; empty for any other entry.
[[nodiscard]] Page meanings_page(const Knowledge& knowledge, const Entry& code);

/// What a wrapper seems to carry by what stands beside it, where nothing but wrappers is certain.
[[nodiscard]] Page carried_page(const Entry& wrapper, const Diagnosis& diagnosis);

}  // namespace vmbackup_diag::render
