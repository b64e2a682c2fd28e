#include "known_at_once.hpp"

#include "command_names.hpp"
#include "version.hpp"

namespace vmbackup_diag::cli {
namespace {

/// Whether the argument is an input and can be nothing else.
bool is_just_input(const std::string& argument) {
    return !argument.empty() && argument[0] != '-' && !is_command_name(argument);
}

}  // namespace

std::optional<std::variant<Request, AskedFor, desk::Failure>> known_at_once(std::span<const std::string> given) {
    if (given.size() == 1 && given[0] == "--version") {
        return AskedFor{version()};
    }
    Request request;
    for (const std::string& argument : given) {
        if (argument == "--json") {
            request.manner.format = desk::Format::json;
        } else if (is_just_input(argument)) {
            request.options.inputs.push_back(argument);
        } else {
            return std::nullopt;
        }
    }
    return request;
}

}  // namespace vmbackup_diag::cli
