// Which words of a text may be names of the user's own things. What the product says of itself is no name, nor is a
// number or a code; everything else is taken for one, as nobody is hurt by a stand-in too many.
#pragma once

#include <set>
#include <string_view>

#include "atoms.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::redact {

class OwnNames {
  public:
    explicit OwnNames(const Knowledge& knowledge);

    /// What the atom may be the name of: an `address`, an `id`, what the word before it says, such as a `vm`, or
    /// anything, a `name`; empty where it is none.
    [[nodiscard]] std::string_view kind_of(std::string_view text, const Atom& atom) const;

  private:
    [[nodiscard]] bool are_known_words(std::string_view atom) const;

    const Knowledge& knowledge_;
    std::set<std::string_view> words_;  ///< of messages and signatures, in lower case
};

}  // namespace vmbackup_diag::redact
