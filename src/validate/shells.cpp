// A command stands in a shell that the machine has and that knows it: nobody gets far with bash on Windows.
#include "command_words.hpp"
#include "complaints.hpp"
#include "every_command.hpp"
#include "guide_systems.hpp"
#include "homes.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "word_list.hpp"

namespace vmbackup_diag::validate {
namespace {

/// What is wrong with a command where it stands, and what to do about it.
struct Stranger {
    std::string what;
    std::string_view hint;
};

constexpr std::string_view name_the_shell = "name the shell that the command is for";
constexpr std::string_view say_where =
    "write it for a shell of that system, or say with \"when\" where the step can work";

/// The systems that a step can be for; what names none is for all, and in a guide for those of the people led there.
std::vector<Os> systems_of(const Knowledge& knowledge, const GuideSystems& guides, const PlacedStep& at) {
    const Fix* fix = at.list == "fixes" ? find(knowledge, FixId{at.id}) : nullptr;
    const auto* escalation = at.list == "escalations" ? find(knowledge, EscalationId{at.id}) : nullptr;
    const std::vector<Os> led = at.list == "guides" ? guides.of(at.id, at.node) : std::vector<Os>{};
    const std::span<const Os> listed = fix != nullptr          ? fix->os
                                       : escalation != nullptr ? escalation->os
                                                               : std::span<const Os>{led};
    std::vector<Os> systems;
    for (const auto& row : os_words) {
        const KnownFact known{os_fact, row.id};
        const bool is_for_fix = fix == nullptr || fits(fix->when, {&known, 1});
        if (concerns(listed, row.value) && is_for_fix && fits(at.step.when, {&known, 1})) {
            systems.push_back(row.value);
        }
    }
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

/// What the shell does not know of one command; empty when it knows all.
std::string stranger_in(const CommandWords& command, Shell shell) {
    const std::string_view first = command[0];
    const std::string program = program_name(first);
    const bool is_of_windows_shell = shell == Shell::powershell || shell == Shell::cmd;
    if (shell != Shell::powershell && is_cmdlet(first) && lower(first) != first) {
        return fmt::format("\"{}\" is a cmdlet", first);
    }
    if (is_of_windows_shell && is_among(program, programs_of_linux)) {
        return fmt::format("\"{}\" is of Linux", first);
    }
    return shell == Shell::bash && is_among(program, programs_of_windows) ? fmt::format("\"{}\" is of Windows", first)
                                                                          : "";
}

/// Whether the cmdlet asks or changes a Windows machine: those of Azure, whose nouns begin with Az, do neither.
bool is_of_windows(const CommandWords& command) {
    const std::string_view first = command[0];
    return is_cmdlet(first) && is_among(first.substr(first.find('-') + 1), nouns_of_windows);
}

/// The first of the commands that does not belong where it stands, if one does not.
std::optional<Stranger> stranger_to(std::span<const Os> systems, const Command& command) {
    const bool is_for_one = systems.size() == 1;
    if (const auto home = home_of(command.shell); home && is_for_one && systems.front() != *home) {
        return Stranger{fmt::format("the step is for {}, and its shell \"{}\" for {}", word(systems.front()).shown,
                                    word(command.shell).id, word(*home).shown),
                        say_where};
    }
    const std::vector<CommandWords> commands = commands_in(command.text, command.shell);
    for (const CommandWords& words : commands) {
        if (const std::string stranger = stranger_in(words, command.shell); !stranger.empty()) {
            return Stranger{fmt::format("{}, and the shell is \"{}\"", stranger, word(command.shell).id),
                            name_the_shell};
        }
        const bool is_on_linux = is_for_one && systems.front() == Os::linux && command.shell == Shell::powershell;
        if (is_on_linux && is_of_windows(words)) {
            return Stranger{fmt::format("\"{}\" works on Windows alone, and the step is for Linux", words[0]),
                            say_where};
        }
    }
    const bool has_az = std::ranges::any_of(commands, [](const CommandWords& words) { return words[0] == "az"; });
    if (command.shell == Shell::azure_cli && !commands.empty() && !has_az) {
        return Stranger{"no command here is \"az\", and the shell is \"azure-cli\"", name_the_shell};
    }
    return std::nullopt;
}

}  // namespace

Problems shells(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "shells");
    const GuideSystems guides(knowledge);
    for_each_step(knowledge, [&](const PlacedStep& at) {
        const std::vector<Os> systems = systems_of(knowledge, guides, at);
        for (std::size_t n = 0; n < at.step.commands.size(); ++n) {
            if (auto stranger = stranger_to(systems, at.step.commands[n]); stranger) {
                complaints.add(at.list, at.id, command_at(at, n), std::move(stranger->what),
                               std::string(stranger->hint));
            }
        }
    });
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
