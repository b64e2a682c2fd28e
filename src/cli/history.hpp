// What was done in a conversation, so that it can be undone: whatever changed what is known, one change at a time.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/model/diagnosis.hpp"

namespace vmbackup_diag::cli {

/// What a conversation knows at one moment: the answers, and what the texts told that were pasted until then.
struct Moment {
    Case the_case = {};
    Context context = {};
    std::map<const Entry*, std::string> seen = {};  ///< the piece of a text that points to the entry, and where it is
    std::vector<Case> left = {};                    ///< as they stood when a code that was pasted led away from them
};

class History {
  public:
    explicit History(Moment first) : moments_{std::move(first)} {}

    [[nodiscard]] const Moment& now() const { return moments_.back(); }

    void change(Moment next) {
        moments_.push_back(std::move(next));
        if (moments_.size() > most_kept) {
            moments_.pop_front();
        }
    }

    /// As `change`, where no text was pasted.
    void change(Case next) { change(Moment{std::move(next), now().context, now().seen, now().left}); }

    /// All is as before the last change; false when there is none left.
    [[nodiscard]] bool undo() {
        if (moments_.size() == 1) {
            return false;
        }
        moments_.pop_back();
        return true;
    }

  private:
    static constexpr std::size_t most_kept = 256;

    std::deque<Moment> moments_;
};

}  // namespace vmbackup_diag::cli
