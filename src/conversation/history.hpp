// What was done in a conversation, so that it can be undone: whatever changed what is known, one change at a time.
#pragma once

#include <deque>
#include <utility>

#include "vmbackup_diag/conversation/moment.hpp"

namespace vmbackup_diag::conversation {

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
    void change(Case next) {
        Moment moment = now();
        moment.the_case = std::move(next);
        moment.since.reset();
        change(std::move(moment));
    }

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

}  // namespace vmbackup_diag::conversation
