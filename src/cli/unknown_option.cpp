#include "unknown_option.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "command_names.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

/// The long names of all options, without their hyphens.
void add_names(const CommandLine& of, std::vector<std::string_view>& names) {
    for (const Parameter& option : of.options) {
        for (const std::string_view name : option.names) {
            if (name.starts_with("--")) {
                names.push_back(name.substr(2));
            }
        }
    }
    for (const CommandLine& command : of.commands) {
        add_names(command, names);
    }
}

/// The commands that have the option, as they are called.
void add_owners(const CommandLine& of, const std::string& called, std::string_view option,
                std::vector<std::string>& owners) {
    for (const CommandLine& command : of.commands) {
        const std::string name = fmt::format("{} {}", called, command.name);
        if (find_option(command, option) != nullptr) {
            owners.push_back(name);
        }
        add_owners(command, name, option, owners);
    }
}

/// An option that only a command has, behind what is nearly the name of that command.
std::optional<desk::Failure> mistyped_command_of(const CommandLine& whole, std::string_view option,
                                                 const std::vector<std::string>& words) {
    const std::string_view meant = words.empty() ? std::string_view{} : command_meant(words.front());
    const CommandLine* command = find_command(whole, meant);
    if (command == nullptr || meant == words.front() || find_option(*command, option) == nullptr) {
        return std::nullopt;
    }
    return desk::Failure{outside::ExitCode::usage, fmt::format("there is no command \"{}\"", words.front()),
                         fmt::format("did you mean \"vmbackup-diag {}\"?", meant)};
}

/// The option that was meant: one hyphen may be missing, and of a single letter the one option that begins with it.
std::string_view meant_by(std::string_view option, std::span<const std::string_view> known) {
    const std::string_view name = option.substr(option.find_first_not_of('-'));
    if (name.size() > 1) {
        return nearest(name, known);
    }
    const auto begins = [&](std::string_view one) { return lower(one.front()) == lower(name.front()); };
    return std::ranges::count_if(known, begins) == 1 ? *std::ranges::find_if(known, begins) : std::string_view{};
}

}  // namespace

std::optional<desk::Failure> unknown_option(const CommandLine& whole, const std::vector<std::string>& left_over,
                                            const std::vector<std::string>& words) {
    const auto written = std::ranges::find_if(left_over, [](std::string_view argument) {
        return argument.starts_with('-') && argument.find_first_not_of('-') != argument.npos;
    });
    if (written == left_over.end()) {
        return std::nullopt;
    }
    const std::string_view option = std::string_view(*written).substr(0, written->find('='));
    if (auto mistyped = mistyped_command_of(whole, option, words)) {
        return mistyped;
    }
    std::vector<std::string> owners;
    add_owners(whole, "vmbackup-diag", option, owners);
    if (!owners.empty()) {
        return desk::Failure{outside::ExitCode::usage, fmt::format("{} has no place there", option),
                             fmt::format("it is an option of: {}", fmt::join(owners, ", "))};
    }
    std::vector<std::string_view> known;
    add_names(whole, known);
    std::ranges::sort(known);
    known.erase(std::ranges::unique(known).begin(), known.end());
    const std::string_view meant = meant_by(option, known);
    return desk::Failure{outside::ExitCode::usage, fmt::format("there is no option {}", clean(option)),
                         meant.empty() ? std::string(where_help_is) : fmt::format("did you mean --{}?", meant)};
}

}  // namespace vmbackup_diag::cli
