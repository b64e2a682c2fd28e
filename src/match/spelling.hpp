// Misspelt words of people: "bakcup" is meant to be "backup" where no text of the knowledge says "bakcup".
#pragma once

#include <string>
#include <string_view>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

class Spelling {
  public:
    /// The knowledge has to outlive it.
    explicit Spelling(const Knowledge& knowledge);

    /// The stem that this one is meant to be: one letter is wrong, too many, missing or has changed its place, in a
    /// long word two; the first letter is right. Of several equally near, the one that more entries have. A stem that
    /// is known, is short, is like no other, or comes after many misspelt ones stays as it is.
    [[nodiscard]] std::string meant(std::string stem);

  private:
    [[nodiscard]] bool is_known(std::string_view stem) const;

    const Knowledge& knowledge_;
    std::size_t left_;  ///< how many more stems are looked at
};

}  // namespace vmbackup_diag::match
