// How much a text is written like what is written about each entry, whatever its words are.
#pragma once

#include <span>
#include <vector>

#include "vmbackup_diag/model/grams.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// For each entry of the knowledge, in its order: 1 for the one that it is most like, 0 for the one that it is least
/// like, and between them by how likely naive Bayes holds it that one who writes about the entry writes so.
[[nodiscard]] std::vector<double> likeness(const Knowledge& knowledge, std::span<const SaidGram> said);

}  // namespace vmbackup_diag::match
