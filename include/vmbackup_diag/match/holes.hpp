// What varies in a text that points to an entry: between the words that the product prints for everybody stand the
// names of one's own things, numbers, and words that differ from version to version.
#pragma once

#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// A stretch of a text, from word to word.
struct Hole {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Hole&, const Hole&) = default;
};

/// What fills the holes of the entry's message or signature in the text that matched it. Codes and numbers have none;
/// what is no message word for word, as where the entry is told by the structure of its input, may be anything.
[[nodiscard]] std::vector<Hole> holes(const Knowledge& knowledge, const Entry& entry, const Matched& matched);

}  // namespace vmbackup_diag::match
