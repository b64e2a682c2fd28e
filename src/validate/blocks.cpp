#include "blocks.hpp"

#include "complaints.hpp"
#include "every_command.hpp"

namespace vmbackup_diag::validate {

Problems blocks(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "blocks");
    for_each_command(knowledge, [&](const PlacedStep& at, const std::string& inside, const Command& command) {
        const bool is_for_bash = command.shell == Shell::bash || command.shell == Shell::azure_cli;
        const bool is_for_powershell = command.shell == Shell::powershell;
        std::string broken = is_for_bash         ? broken_block_in_bash(command.text)
                             : is_for_powershell ? broken_block_in_powershell(command.text)
                                                 : "";
        if (!broken.empty()) {
            complaints.add(at.list, at.id, inside, std::move(broken),
                           "end what the command begins, or leave out what it ends");
        }
    });
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
