// What search needs to say how much a text is written like what is written about each entry.
#pragma once

#include "vmbackup_diag/load/store.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::load {

/// The grams of each entry's title, phrases, messages, samples and summary, as naive Bayes weighs them: multinomial,
/// each text of length 1 by TF-IDF (Rennie and others, "Tackling the Poor Assumptions of Naive Bayes Text Classifiers",
/// 2003, section 4).
[[nodiscard]] GramIndex gram_index(const Knowledge& knowledge, Store& store);

}  // namespace vmbackup_diag::load
