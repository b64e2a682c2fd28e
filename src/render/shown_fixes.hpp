// The fixes that a page of several groups has shown, so that one is shown once and the other groups are sent there.
//
// A group is sent only to commands that hold none of another group's names: those of the other's VM are the wrong ones
// here. Where the commands have placeholders instead, it is told what goes into them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"

namespace vmbackup_diag::render {

class ShownFixes {
  public:
    /// Where the fix was shown so that its commands serve the context too: "as written for 1, with web01 for <vm>".
    [[nodiscard]] std::optional<std::string> reference_to(const Fix& fix, const Context& context) const;

    /// The fix is shown with the context for the group of this number.
    void add(const Fix& fix, const Context& context, std::size_t number);

    /// Whether a placeholder stays in a command of those that are shown.
    [[nodiscard]] bool has_placeholders() const;

  private:
    struct Shown {
        const Fix* fix = nullptr;
        Context context = {};
        std::size_t number = 0;
    };

    std::vector<Shown> all_;
};

}  // namespace vmbackup_diag::render
