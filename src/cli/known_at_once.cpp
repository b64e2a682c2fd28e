#include "known_at_once.hpp"

#include <algorithm>

#include "version.hpp"

namespace vmbackup_diag::cli {
namespace {

/// Whether the argument is an input and can be nothing else.
bool is_just_input(const std::string& argument) {
    return !argument.empty() && argument[0] != '-' && !may_name_a_command(argument);
}

}  // namespace

bool may_name_a_command(const std::string& argument) {
    constexpr std::array<std::string_view, 11> words{"explain", "diagnose",   "jobs", "wizard", "search", "list",
                                                     "kb",      "completion", "help", "--help", "-h"};
    return std::ranges::find(words, argument) != words.end();
}

std::optional<std::variant<Options, Shown, Failure>> known_at_once(std::span<const std::string> given) {
    if (given.size() == 1 && given[0] == "--version") {
        return Shown{version()};
    }
    Options options;
    for (const std::string& argument : given) {
        if (argument == "--json") {
            options.format = Format::json;
        } else if (is_just_input(argument)) {
            options.inputs.push_back(argument);
        } else {
            return std::nullopt;
        }
    }
    return options;
}

}  // namespace vmbackup_diag::cli
