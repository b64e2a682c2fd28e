// What was done in a conversation, so that it can be undone: whatever changed what is known, one change at a time.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "seen_text.hpp"
#include "vmbackup_diag/model/case.hpp"

namespace vmbackup_diag::cli {

/// What a conversation knows at one moment: the answers, and what the texts told that were pasted until then.
struct Moment {
    Case the_case = {};
    Context context = {};
    std::map<const Entry*, SeenText> seen = {};
    std::vector<NamedValue> told = {};  ///< names in the texts, those too that others took the place of or stand beside
    std::optional<Case> since = {};     ///< with what is said to be so since the fix that is open was tried
    std::vector<Case> left = {};        ///< as they stood when a code that was pasted led away from them
};

/// The text that points to the entry, in words; empty where none was given.
[[nodiscard]] inline std::string seen_in_words(const Moment& moment, const Entry* entry) {
    const auto found = moment.seen.find(entry);
    return found == moment.seen.end() ? "" : in_words(found->second);
}

/// All errors that were pasted here, but for what it is about.
[[nodiscard]] inline std::vector<const Entry*> also_seen(const Moment& moment, const Entry* entry) {
    std::vector<const Entry*> others;
    for (const auto& [other, text] : moment.seen) {
        if (other != entry) {
            others.push_back(other);
        }
    }
    return others;
}

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

}  // namespace vmbackup_diag::cli
