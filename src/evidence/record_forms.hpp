// The records of a list are alike: what stands between their values, names and indentation and brackets, is the same
// text in most of them. It is learned from each new form of a record, and then passed by one comparison a value.
//
// Where two records had the same text between their values so far, they have the same structure so far, so that what
// was found out about the first holds for the second.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "leaves.hpp"

namespace vmbackup_diag::evidence {

class RecordForms {
  public:
    RecordForms();

    /// As `look_at`, and each leaf has its kind, as far as its form is known.
    [[nodiscard]] Look look(std::string_view text, std::vector<Leaf>& leaves);

  private:
    /// What stands in front of a value, or behind the last.
    struct Step {
        std::string before = {};
        std::string name = {};
        std::string owner = {};
        std::size_t depth = 0;
        bool is_end = false;
        std::vector<std::size_t> next = {};  ///< what was seen behind the value
    };

    [[nodiscard]] std::size_t step_behind(std::size_t step, std::string_view rest) const;
    [[nodiscard]] std::size_t passed(std::string_view text, std::vector<Leaf>& leaves) const;
    void learn(std::string_view record, const std::vector<Leaf>& leaves);
    [[nodiscard]] std::size_t learned(std::size_t step, std::string_view before, const Leaf* leaf);

    std::vector<Step> steps_;  ///< the first is where a record begins; they never move, as leaves look at their names
};

}  // namespace vmbackup_diag::evidence
