// The fixes that a page of several groups has shown, so that one is shown once and the other groups are sent there.
//
// A group is sent only to commands that hold none of another group's names: those of the other's VM are the wrong ones
// here. Where the commands have placeholders instead, it is told what goes into them.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"

namespace vmbackup_diag::render {

class ShownFixes {
  public:
    /// Where the fix was shown so that its commands serve the context too: "as written for 1, with web01 for <vm>". It
    /// is empty where it was not, and the fix is to be shown with the context for the group of this number.
    [[nodiscard]] std::optional<std::string> reference_or_new(const Fix& fix, const Context& context,
                                                              std::size_t number);

    /// Whether a placeholder stays in a command of those that are shown.
    [[nodiscard]] bool has_placeholders() const { return has_placeholders_; }

  private:
    /// The fix as one group has it, by the names that stand in its commands.
    struct Shown {
        std::vector<std::string> names = {};  ///< for each placeholder, and empty where that stays
        std::size_t number = 0;
    };

    /// A fix with the steps that it has in one kind of case.
    struct Written {
        std::vector<std::string> placeholders = {};
        std::vector<Shown> shown = {};
    };

    std::unordered_map<std::string, Written> all_;  ///< by the fix and its text without names
    bool has_placeholders_ = false;
};

}  // namespace vmbackup_diag::render
