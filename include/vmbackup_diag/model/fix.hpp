// What to do: fixes and their steps, and what to collect where no fix helped.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/id.hpp"
#include "vmbackup_diag/model/known_fact.hpp"
#include "vmbackup_diag/model/words.hpp"

namespace vmbackup_diag {

/// What to type in a shell, or for the shell `portal` the path to click. Placeholders stand as `<vm>`.
struct Command {
    Shell shell = Shell::bash;
    std::string_view text;
};

/// One action or one thing to look at. The first command is the main one, the others do the same.
struct Step {
    std::string_view text;
    std::span<const Command> commands = {};
    Risk risk = Risk::safe;
    std::span<const KnownFact> when = {};  ///< where it can work; a step for any other case is not shown
    bool elsewhere = false;                ///< on another machine than the VM, whatever shell it is for
};

struct Fix {
    FixId id;
    std::string_view title;
    std::span<const Os> os = {};
    std::span<const KnownFact> when = {};  ///< where it can work; passed over in any other case
    int minutes = 0;                       ///< how long the steps take a person
    std::span<const Right> rights = {};
    std::span<const Step> steps = {};
    Step verify = {};
    int wait_minutes = 0;         ///< how long the platform needs before the fix shows
    bool finds_out = false;       ///< it mends nothing: what follows needs what it finds out
    bool clears_the_way = false;  ///< it takes something away or gives a right: what was held up is to be tried again
};

/// The end of the road: what to check once more, and what to collect for a support request.
struct Escalation {
    EscalationId id;
    std::string_view title;
    std::string_view text;
    std::span<const Os> os = {};
    std::span<const Step> checks = {};
    std::span<const Step> collect = {};
    std::span<const LinkId> links = {};
};

/// The steps that can work where these facts are known, in their order.
[[nodiscard]] inline std::vector<Step> steps_for(const Fix& fix, std::span<const KnownFact> known) {
    std::vector<Step> steps;
    std::ranges::copy_if(fix.steps, std::back_inserter(steps),
                         [&](const Step& step) { return fits(step.when, known); });
    return steps;
}

/// A fix is as risky as its riskiest step.
[[nodiscard]] inline Risk risk(const Fix& fix) {
    Risk highest = Risk::safe;
    for (const Step& step : fix.steps) {
        highest = std::max(highest, step.risk);
    }
    return highest;
}

/// Whether something for these systems concerns a VM of this one; an empty list concerns all.
[[nodiscard]] inline bool concerns(std::span<const Os> listed, Os os) {
    return listed.empty() || std::ranges::find(listed, os) != listed.end();
}

}  // namespace vmbackup_diag
