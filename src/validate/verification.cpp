// A fix is verified by looking at what it changed: to change it once more, or to say a step again, proves nothing.
#include <set>

#include "complaints.hpp"
#include "every_command.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

void check_verification(const Fix& fix, Complaints& complaints) {
    std::set<std::string_view> changes;
    for (std::size_t n = 0; n < fix.steps.size(); ++n) {
        const Step& step = fix.steps[n];
        for (const Command& command : step.risk == Risk::safe ? std::span<const Command>{} : step.commands) {
            if (command.shell != Shell::portal) {  // what is clicked and what is looked at are often on one page
                changes.insert(command.text);
            }
        }
        if (!step.text.empty() && is_same_word(step.text, fix.verify.text)) {
            complaints.add("fixes", fix.id.text, "/verify/text", fmt::format("the text is that of /steps/{}", n),
                           "say what to see when it worked");
        }
    }
    const PlacedStep at{"fixes", fix.id.text, "/verify", fix.verify, Purpose::look};
    for (std::size_t n = 0; n < fix.verify.commands.size(); ++n) {
        if (changes.contains(fix.verify.commands[n].text)) {
            complaints.add("fixes", fix.id.text, command_at(at, n),
                           "the command is that of a step that changes something",
                           "give the command that shows the state");
        }
    }
}

}  // namespace

Problems verification(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "verification");
    for (const Fix& fix : knowledge.fixes) {
        check_verification(fix, complaints);
    }
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
