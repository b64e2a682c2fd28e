// What a conversation comes to, and how firmly: what comes next if it does not help, and why it is this.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "vmbackup_diag/model/case.hpp"

namespace vmbackup_diag {

/// What is offered, one after the other, as long as nothing helps and nothing more is asked.
struct Outlook {
    Purpose purpose = Purpose::mends;  ///< of the fix that is open
    std::vector<const Fix*> fixes = {};
    bool asks_on = false;             ///< after them come more questions; otherwise
    const Escalation* end = nullptr;  ///< what to collect for support
};

/// A question that was not asked on the way, or that another answer is thought of for.
struct Unasked {
    std::string question;
    const Question* asked = nullptr;
};

/// The question whose answer would change the verdict, an answer that would, and to what.
struct Turn {
    Passed given;
    std::string_view instead;  ///< the label of that answer
    const Fix* fix = nullptr;  ///< what it would lead to first,
    const Escalation* end = nullptr;
    bool asks_on = false;  ///< or that more would be asked
};

/// What a fix is about where no code says it.
struct Topic {
    std::string_view title = {};        ///< empty where a code does
    std::string_view cause = {};        ///< what the fix is for, as far as that is one thing; where it is not,
    std::optional<Passed> answer = {};  ///< what was told last, or, where that explains nothing,
    bool is_guess = false;              ///< that it is only what helps most often
    LinkId link = {};                   ///< the page to read on
};

/// What speaks for and against where a case stands.
struct Ledger {
    std::vector<Passed> answers = {};        ///< what was answered, with what did not help
    std::vector<LearntFact> known = {};      ///< what was known without an answer
    const Cause* cause = nullptr;            ///< the cause of the entry that the fix is for
    std::vector<LearntFact> against = {};    ///< what was said otherwise than what holds
    std::vector<Passed> untold = {};         ///< "I can't tell"
    std::vector<Passed> tried_earlier = {};  ///< what was tried, beside what stands on the way here
    std::vector<Unasked> not_asked = {};     ///< of the guide that led here, as far as its answer could still matter
    std::optional<Turn> turn = {};
    Topic topic = {};
};

}  // namespace vmbackup_diag
