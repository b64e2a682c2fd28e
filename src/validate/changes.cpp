// Whoever is about to paste a command that changes something reads what it risks; where people only look, there is
// none.
#include "changing.hpp"
#include "complaints.hpp"
#include "every_command.hpp"

namespace vmbackup_diag::validate {

Problems changes(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "changes");
    for_each_step(knowledge, [&](const PlacedStep& at) {
        const bool says_risk = at.purpose == Purpose::mend && at.step.risk != Risk::safe;
        for (std::size_t n = 0; !says_risk && n < at.step.commands.size(); ++n) {
            const Command& command = at.step.commands[n];
            const std::string change = what_changes(command.text, command.shell);
            if (!change.empty() && at.purpose == Purpose::mend) {
                complaints.add(at.list, at.id, command_at(at, n),
                               fmt::format("\"{}\" changes something, and the step says no risk", change),
                               "give the step \"risk\": \"caution\", or \"disruptive\" where something stops");
            } else if (!change.empty()) {
                complaints.add(at.list, at.id, command_at(at, n),
                               fmt::format("\"{}\" changes something where people only look", change),
                               "leave it to a step of a fix, which says its risk");
            }
        }
    });
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
