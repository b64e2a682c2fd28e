// Which numbers in the text of an error tell what failed, and are no counts, sizes or ids.
#pragma once

#include <string_view>
#include <unordered_set>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::fleet {

/// The numbers by which errors are known, or that stand in what the product says of them. In hexadecimal, as results
/// of Windows are, every number tells.
class TellingNumbers {
  public:
    explicit TellingNumbers(const Knowledge& knowledge);

    [[nodiscard]] bool contains(std::string_view digits) const;

  private:
    void add_those_in(std::string_view name);

    const Knowledge& knowledge_;
    std::unordered_set<std::string_view> in_texts_;
};

}  // namespace vmbackup_diag::fleet
