// The options of az and of cmdlets are written in one way each, and those of the other one are not understood.
#include <set>

#include "command_words.hpp"
#include "complaints.hpp"
#include "every_command.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "word_list.hpp"

namespace vmbackup_diag::validate {
namespace {

/// The verbs that PowerShell gives to cmdlets, as `Get-Verb` lists them, and four of its own.
constexpr std::string_view verbs =
    "Add Approve Assert Backup Block Build Checkpoint Clear Close Compare Complete Compress Confirm Connect Convert "
    "ConvertFrom ConvertTo Copy Debug Deny Deploy Disable Disconnect Dismount Edit Enable Enter Exit Expand Export "
    "Find ForEach Format Get Grant Group Hide Import Initialize Install Invoke Join Limit Lock Measure Merge Mount "
    "Move New Open Optimize Out Ping Pop Protect Publish Push Read Receive Redo Register Remove Rename Repair "
    "Request Reset Resize Resolve Restart Restore Resume Revoke Save Search Select Send Set Show Skip Sort Split "
    "Start Step Stop Submit Suspend Switch Sync Tee Test Trace Unblock Undo Uninstall Unlock Unprotect Unpublish "
    "Unregister Update Use Wait Watch Where Write";

/// What may be given to az several times, each for another property.
constexpr std::string_view given_often = "--add --remove --set";

std::set<std::string> wrong_in_az(const CommandWords& command) {
    std::set<std::string> wrong;
    std::set<std::string_view> given;
    for (const std::string_view word : command) {
        const std::string_view option = word.substr(0, word.find('='));
        if (option.size() < 2 || option[0] != '-' || is_digit(option[1])) {
            continue;
        }
        const bool is_long = option.starts_with("--");
        const bool is_written_so =
            is_long ? std::ranges::none_of(option, [](char c) { return is_upper(c) || c == '_'; }) : option.size() == 2;
        if (!is_written_so) {
            wrong.insert(fmt::format("\"{}\" is no option of az: those are written as --resource-group or -g", option));
        } else if (!given.insert(option).second && !is_among(option, given_often)) {
            wrong.insert(fmt::format("the option \"{}\" is given twice", option));
        }
    }
    return wrong;
}

/// A program may have a hyphen in its name, as manage-bde; a cmdlet begins with two capitals.
std::set<std::string> wrong_in_cmdlet(const CommandWords& command) {
    std::set<std::string> wrong;
    const std::size_t hyphen = command[0].find('-');
    const std::string_view verb = command[0].substr(0, hyphen);
    if (!is_upper(verb[0]) || !is_upper(command[0][hyphen + 1])) {
        return wrong;
    }
    const bool is_slip =
        is_so_of_one(verbs, [&](std::string_view known) { return edit_distance(verb, known, 1) == 1; });
    if (!is_among(verb, verbs) && !is_slip) {  // a slip is told by the rule about spelling
        wrong.insert(fmt::format("\"{}\" is no verb of PowerShell's cmdlets", verb));
    }
    for (const std::string_view word : command) {
        if (word.size() > 2 && word.starts_with("--") && is_letter(word[2])) {
            wrong.insert(fmt::format("\"{}\" has two hyphens, and cmdlets know one", word));
        }
    }
    return wrong;
}

std::set<std::string> wrong_in(const CommandWords& command, Shell shell) {
    if (command[0] == "az") {
        return wrong_in_az(command);
    }
    return shell == Shell::powershell && is_cmdlet(command[0]) ? wrong_in_cmdlet(command) : std::set<std::string>{};
}

}  // namespace

Problems options(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "options");
    for_each_command(knowledge, [&](const PlacedStep& at, const std::string& inside, const Command& command) {
        for (const CommandWords& words : commands_in(command.text, command.shell)) {
            for (const std::string& wrong : wrong_in(words, command.shell)) {
                complaints.add(at.list, at.id, inside, wrong, "write it as the program knows it");
            }
        }
    });
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
