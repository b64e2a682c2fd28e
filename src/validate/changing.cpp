#include "changing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "changers.hpp"
#include "command_words.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "word_list.hpp"

namespace vmbackup_diag::validate {
namespace {

bool is_meant_by(std::string_view word, std::string_view known) {
    const bool is_option = known[0] == '-' || known[0] == '/';
    return is_same_word(is_option ? word.substr(0, known.size()) : word, known);
}

/// The words of az before its first option, "backup policy set".
CommandWords path_of(const CommandWords& command) {
    const auto is_part = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
    const auto end = std::ranges::find_if_not(command.begin() + 1, command.end(), [&](std::string_view word) {
        return is_letter(word[0]) && std::ranges::all_of(word, is_part);
    });
    return {command.begin() + 1, end};
}

std::string changed_by_az(const CommandWords& command) {
    const CommandWords path = path_of(command);
    if (path.empty() || !is_among(path.back().substr(0, path.back().find('-')), az_changes)) {
        return "";
    }
    const bool is_choice = path.size() == 2 && path[0] == "account" && path[1] == "set";  // of the subscription
    return is_choice ? "" : fmt::format("az ... {}", path.back());
}

std::string changed_by_cmdlet(std::string_view cmdlet) {
    const std::string name = lower(cmdlet);
    const std::string_view verb = std::string_view(name).substr(0, name.find('-'));
    const bool is_value = verb == "new" && name.ends_with("config");  // of a cmdlet that is still to come
    return is_among(verb, cmdlet_changes) && !is_among(name, only_here) && !is_value ? std::string(cmdlet) : "";
}

bool is_given(std::string_view word, std::string_view words) {
    return is_so_of_one(words, [&](std::string_view known) { return is_meant_by(word, known); });
}

/// The words by which this program changes something; empty when it does not.
std::string changed_by(const Changer& changer, const std::string& program, const CommandWords& command) {
    const std::size_t needed = changer.alone_it_looks ? 1 : 0;
    if (std::ranges::any_of(command, [&](std::string_view word) { return is_given(word, changer.unless); })) {
        return "";
    }
    if (changer.words.empty()) {
        return command.size() > needed ? program : "";
    }
    for (std::size_t n = 1; n + needed < command.size(); ++n) {
        if (is_given(command[n], changer.words)) {
            return fmt::format("{} {}", program, command[n]);
        }
    }
    return "";
}

using ChangersByProgram = std::multimap<std::string_view, const Changer*>;

const ChangersByProgram& changers_by_program() {
    static const ChangersByProgram by_program = [] {
        ChangersByProgram all;
        for (const Changer& changer : changers) {
            is_so_of_one(changer.programs, [&](std::string_view program) {
                all.emplace(program, &changer);
                return false;
            });
        }
        return all;
    }();
    return by_program;
}

std::string changed_by_program(const CommandWords& command) {
    const std::string program = program_name(command[0]);
    const auto [first, end] = changers_by_program().equal_range(program);
    for (auto known = first; known != end; ++known) {
        if (std::string change = changed_by(*known->second, program, command); !change.empty()) {
            return change;
        }
    }
    return "";
}

/// The files that the text makes to see whether that works, and may take away again.
std::set<std::string_view> touched_by(std::span<const CommandWords> commands) {
    std::set<std::string_view> files;
    for (const CommandWords& command : commands) {
        if (command[0] == "touch") {
            files.insert(command.begin() + 1, command.end());
        }
    }
    return files;
}

}  // namespace

std::string what_changes(std::string_view text, Shell shell) {
    const std::vector<CommandWords> commands = commands_in(text, shell);
    const std::set<std::string_view> own = touched_by(commands);
    for (const CommandWords& command : commands) {
        const bool is_cleaning_up = command[0] == "rm" && command.size() > 1 && own.contains(command.back());
        std::string change;
        if (command[0] == "az") {
            change = changed_by_az(command);
        } else if (shell == Shell::powershell && is_cmdlet(command[0])) {
            change = changed_by_cmdlet(command[0]);
        } else if (!is_cleaning_up) {
            change = changed_by_program(command);
        }
        if (!change.empty()) {
            return change;
        }
    }
    return "";
}

}  // namespace vmbackup_diag::validate
