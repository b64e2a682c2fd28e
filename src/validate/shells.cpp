// A command stands in a shell that the machine has and that knows it: nobody gets far with bash on Windows.
#include "command_words.hpp"
#include "complaints.hpp"
#include "every_command.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// The systems that a step of a fix can be for.
std::vector<Os> systems_of(const Fix& fix, const Step& step) {
    std::vector<Os> systems;
    std::ranges::copy_if(fix.os, std::back_inserter(systems), [&](Os os) {
        const KnownFact known{FactId{"os"}, word(os).id};
        return fits(fix.when, {&known, 1}) && fits(step.when, {&known, 1});
    });
    return systems;
}

/// The one system that has this shell; empty for what runs anywhere.
std::optional<Os> home_of(Shell shell) {
    switch (shell) {
        case Shell::bash: return Os::linux;
        case Shell::cmd: return Os::windows;
        case Shell::powershell:
        case Shell::azure_cli:
        case Shell::portal: break;
    }
    return std::nullopt;
}

/// What the shell does not know; empty when it knows all.
std::string stranger_to(Shell shell, std::string_view text) {
    const std::vector<CommandWords> commands = commands_in(text, shell);
    for (const CommandWords& command : commands) {
        const bool has_capitals = is_cmdlet(command[0]) && lower(command[0]) != command[0];
        if (shell != Shell::powershell && has_capitals) {
            return fmt::format("\"{}\" is a cmdlet", command[0]);
        }
        if ((shell == Shell::powershell || shell == Shell::cmd) && command[0] == "sudo") {
            return "\"sudo\" is of Linux";
        }
    }
    const bool has_az = std::ranges::any_of(commands, [](const CommandWords& c) { return c[0] == "az"; });
    return shell == Shell::azure_cli && !commands.empty() && !has_az ? "no command here is \"az\"" : "";
}

}  // namespace

Problems shells(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "shells");
    for_each_step(knowledge, [&](const PlacedStep& at) {
        const Fix* fix = at.list == "fixes" ? find(knowledge, FixId{at.id}) : nullptr;
        const auto systems = fix == nullptr ? std::vector<Os>{} : systems_of(*fix, at.step);
        for (std::size_t n = 0; n < at.step.commands.size(); ++n) {
            const Command& command = at.step.commands[n];
            const auto home = home_of(command.shell);
            if (home && systems.size() == 1 && systems.front() != *home) {
                complaints.add(at.list, at.id, command_at(at, n),
                               fmt::format("the step is for {}, and its shell \"{}\" for {}",
                                           word(systems.front()).shown, word(command.shell).id, word(*home).shown),
                               "write it for a shell of that system, or say with \"when\" where the step can work");
            } else if (std::string stranger = stranger_to(command.shell, command.text); !stranger.empty()) {
                complaints.add(at.list, at.id, command_at(at, n),
                               fmt::format("{}, and the shell is \"{}\"", stranger, word(command.shell).id),
                               "name the shell that the command is for");
            }
        }
    });
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
