// What was done in a conversation, so that it can be undone: whatever changed the case, one change at a time.
#pragma once

#include <deque>

#include "vmbackup_diag/model/case.hpp"

namespace vmbackup_diag::cli {

class History {
  public:
    explicit History(Case first) : cases_{std::move(first)} {}

    [[nodiscard]] const Case& now() const { return cases_.back(); }

    void change(Case next) {
        cases_.push_back(std::move(next));
        if (cases_.size() > most_kept) {
            cases_.pop_front();
        }
    }

    /// The case is as before the last change; false when there is none left.
    [[nodiscard]] bool undo() {
        if (cases_.size() == 1) {
            return false;
        }
        cases_.pop_back();
        return true;
    }

  private:
    static constexpr std::size_t most_kept = 256;

    std::deque<Case> cases_;
};

}  // namespace vmbackup_diag::cli
