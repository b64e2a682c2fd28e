// The leaves of a record: its texts, numbers and truth values, wherever they stand in it, as views of its text.
//
// It is for lists of a hundred thousand records, where a tree of each would cost more than all the rest. It looks at
// the structure alone; what is wrong with a record that has none, `json` can say.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vmbackup_diag::evidence {

struct Leaf {
    std::string_view name;   ///< of the member that it is or is in; empty in a list without a name
    std::string_view owner;  ///< of the member around it
    std::string_view text;   ///< without quotes
    std::size_t depth = 0;   ///< lists and objects around it, but for the record
    std::size_t begin = 0;   ///< where it stands in the record, with its quotes
    std::size_t end = 0;
    bool is_escaped = false;
    std::size_t kind = 0;  ///< the same number has the same name, owner and depth; 0 where that is not known
};

/// What a look at a text found where a record should begin.
struct Look {
    enum class Outcome {
        whole,    ///< a record, up to `end`
        list,     ///< an object that wraps a list of records, which begins at `end`
        unended,  ///< the text ends before the record does
        broken
    };
    Outcome outcome = Outcome::broken;
    std::size_t end = 0;
    std::string_view wrapper = {};  ///< the name of the wrapped list
};

/// Adds the leaves of the record with which the text begins, an object or a list.
[[nodiscard]] Look look_at(std::string_view text, std::vector<Leaf>& leaves);

/// The text of the leaf without its escapes.
[[nodiscard]] std::string text_of(const Leaf& leaf);

}  // namespace vmbackup_diag::evidence
