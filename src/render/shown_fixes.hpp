// The fixes that a page has shown, so that one is shown once and whoever needs it again is sent there.
//
// Nobody is sent to commands that hold the names of another group's VM: they are the wrong ones there. Where the
// commands have placeholders instead, it is told what goes into them.
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
    /// is empty where it was not, and the fix is to be shown with the context here: "above" or "for 1".
    [[nodiscard]] std::optional<std::string> reference_or_new(const Fix& fix, const Context& context, std::string here);

    /// The placeholders that stay in the commands of those that are shown, each once.
    [[nodiscard]] const std::vector<std::string>& placeholders() const { return placeholders_; }

  private:
    struct Place {
        Context context = {};
        std::string where = {};
    };

    /// The fix as it stands in one place, by the names that stand in its commands.
    struct Shown {
        std::vector<std::string> names = {};  ///< for each placeholder, and empty where that stays
        std::string where = {};
    };

    /// A fix with the steps that it has in one kind of case.
    struct Written {
        std::vector<std::string> placeholders = {};
        std::vector<Shown> shown = {};
    };

    [[nodiscard]] std::optional<std::string> reference_or_kept(const Fix& fix, Place place);
    void note_placeholders(std::vector<std::string> more);

    /// Where each was shown first. Most fixes stand on a page once, so that how they read is compared only later.
    std::unordered_map<const Fix*, std::optional<Place>> first_;
    std::unordered_map<std::string, Written> all_;  ///< by the fix and its text without names
    std::vector<std::string> placeholders_;
};

}  // namespace vmbackup_diag::render
