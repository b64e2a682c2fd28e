// A case is a value: its answers are keyed by question, so it can be edited, stored, shared and replayed,
// and an answer on an abandoned branch cannot count.
#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "vmbackup_diag/model/after_fix.hpp"
#include "vmbackup_diag/model/entry.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/guide.hpp"
#include "vmbackup_diag/model/limit.hpp"

namespace vmbackup_diag {

/// A question as users name it, `vm-agent-windows.service`, and the id of the answer or the text given.
struct Given {
    std::string question;
    std::string answer;
    friend bool operator==(const Given&, const Given&) = default;
};

/// Where a fact is from that holds from the start, in words: "from what you pasted".
struct SeenFact {
    KnownFact fact;
    std::string from;
    bool answered = false;  ///< on another way, which a code led away from
};

/// What a walk starts from and what has been answered, latest answer last. Facts in `known` hold from the start.
struct Case {
    std::string at{start_guide.text};  ///< a guide's id, or an entry's
    std::vector<KnownFact> known = {};
    std::vector<Limit> limits = {};  ///< what needs more is not offered
    std::vector<Given> answers = {};
    std::string reopened = {};        ///< the question to stop at although it is answered, after going back
    std::vector<SeenFact> seen = {};  ///< where `known` is from, as far as that is remembered
    /// The questions after the fixes that worked for what this was about earlier. That is told, and answers nothing.
    std::vector<std::string> worked_earlier = {};
};

/// How a fact came to be known.
struct LearntFact {
    KnownFact fact;
    std::string from;            ///< in words: "from UserErrorX", "your answer at vm-agent.os"
    bool answered = false;       ///< an answer said so; otherwise it was known without one
    std::string_view said = {};  ///< in what words the answer says so, where it answers a question about the fact
};

/// One stop on the way: the question as users name it, and the live answer to it.
struct Passed {
    std::string question;
    std::string answer;
    const Question* asked = nullptr;   ///< null for "did the fix work?"
    const Fix* fix = nullptr;          ///< the fix it was about, for "did it work?"
    Purpose purpose = Purpose::mends;  ///< what that fix was for
};

/// How many questions lie ahead, the open one included, until a fix or the end.
struct Remaining {
    std::size_t min = 0;
    std::size_t max = 0;
    friend bool operator==(const Remaining&, const Remaining&) = default;
};

struct AskQuestion {
    const Question* question = nullptr;
    const Guide* guide = nullptr;  ///< where it stands
    const Node* node = nullptr;
};

/// A fix to try. While `open`, the question is whether it worked; otherwise the conversation has ended here.
struct TryFix {
    const Fix* fix = nullptr;
    bool open = true;
    Purpose purpose = Purpose::mends;  ///< which decides what is asked
    bool shows_in_backups = true;      ///< where it ended: a backup is what it has to show in
};

struct GiveUp {
    const Escalation* escalation = nullptr;
};

/// Where a case stands, how it got there, and what is known by now.
struct Position {
    std::variant<AskQuestion, TryFix, GiveUp> now = {};
    std::string id = {};  ///< the open question as users name it; empty at the end
    const Entry* entry = nullptr;
    std::vector<Passed> path = {};
    std::vector<LearntFact> facts = {};
    std::vector<LearntFact> outweighed = {};  ///< said otherwise than what holds
    std::vector<Limit> limits = {};           ///< what the case rules out
    std::vector<LeftOut> left_out = {};       ///< passed over on the way because of the case's limits
    Remaining remaining = {};                 ///< filled by `engine::position_and_ahead`

    /// The facts alone, wherever they come from.
    [[nodiscard]] std::vector<KnownFact> known() const {
        std::vector<KnownFact> known;
        std::ranges::transform(facts, std::back_inserter(known), &LearntFact::fact);
        return known;
    }
};

/// Whether the conversation has ended with a fix that did what it was for.
[[nodiscard]] inline bool has_worked(const Position& position) {
    const auto* fix = std::get_if<TryFix>(&position.now);
    return fix != nullptr && !fix->open && position.path.back().answer == worked_yes;
}

}  // namespace vmbackup_diag
