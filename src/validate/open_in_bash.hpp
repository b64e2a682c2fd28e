// What is open at a place of a text for bash: blocks, brackets, tests and texts in double quotes, inside each other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vmbackup_diag::validate {

class OpenInBash {
  public:
    void add(std::string_view opener) { openers_.push_back(opener); }
    void pop() { openers_.pop_back(); }

    /// What was opened last; empty when nothing is open.
    [[nodiscard]] std::string_view last() const { return openers_.empty() ? "" : openers_.back(); }

    /// Begins, goes on with or ends a block, where the first word of a command is one that does. What is wrong with the
    /// word here; empty when it may stand here.
    [[nodiscard]] std::string read_first(std::string_view word);

    /// That what was opened last does not end; empty when nothing is open. Quotes are told by another rule.
    [[nodiscard]] std::string unended() const;

  private:
    std::vector<std::string_view> openers_;
};

}  // namespace vmbackup_diag::validate
