// What jobs with the same error say alike: the names of their VMs, ids, times and numbers are told apart from the rest.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "vmbackup_diag/evidence/jobs.hpp"
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

/// The text with `<vm>`, `<resource-group>`, `<id>`, `<time>`, `<number>` and `<host>` for what may be another one in
/// each job; numbers that tell stay, where it is given which, and what is asked of an address.
[[nodiscard]] std::string pattern(std::string_view text, const evidence::Job& job,
                                  const TellingNumbers* telling = nullptr);

/// Whether a pattern says anything between what may be another one in each job: letters of any script.
[[nodiscard]] bool says_something(std::string_view pattern);

}  // namespace vmbackup_diag::fleet
