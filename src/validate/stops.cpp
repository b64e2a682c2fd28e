// What stops or restarts a whole VM says that it is disruptive: whoever reads "caution" expects the VM to go on.
#include "command_words.hpp"
#include "complaints.hpp"
#include "every_command.hpp"
#include "word_list.hpp"

namespace vmbackup_diag::validate {
namespace {

constexpr std::string_view az_vm_stops = "deallocate redeploy restart stop";
constexpr std::string_view cmdlets_that_stop = "Restart-AzVM Restart-Computer Stop-AzVM Stop-Computer";
constexpr std::string_view programs_that_stop = "halt poweroff reboot";

/// The words of the command by which the VM stops; empty when it goes on.
std::string what_stops(const CommandWords& command) {
    const std::string program = program_name(command[0]);
    const std::string_view second = command.size() > 1 ? command[1] : "";
    if (program == "az" && second == "vm" && command.size() > 2 && is_among(command[2], az_vm_stops)) {
        return fmt::format("az vm {}", command[2]);
    }
    if (program == "systemctl" && is_among(second, programs_that_stop)) {
        return fmt::format("systemctl {}", second);
    }
    const bool is_shutdown = program == "shutdown" && !second.empty() && second != "/a" && second != "-c";
    const bool stops = is_shutdown || is_among(program, programs_that_stop) || is_among(program, cmdlets_that_stop);
    return stops ? std::string(command[0]) : "";
}

}  // namespace

Problems stops(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "stops");
    for_each_step(knowledge, [&](const PlacedStep& at) {
        const bool may_stop = at.purpose == Purpose::look || at.step.risk != Risk::caution;
        for (std::size_t n = 0; !may_stop && n < at.step.commands.size(); ++n) {
            const Command& command = at.step.commands[n];
            for (const CommandWords& words : commands_in(command.text, command.shell)) {
                if (const std::string stop = what_stops(words); !stop.empty()) {
                    complaints.add(at.list, at.id, command_at(at, n),
                                   fmt::format("\"{}\" stops the VM, and the step says \"caution\"", stop),
                                   "give the step \"risk\": \"disruptive\"");
                }
            }
        }
    });
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
