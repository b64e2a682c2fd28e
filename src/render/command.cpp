#include "vmbackup_diag/render/command.hpp"

#include <algorithm>

#include "vmbackup_diag/model/placeholders.hpp"
#include "vmbackup_diag/model/quoting.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::render {
namespace {

/// Parentheses, which a resource group's name may hold, mean something to a shell outside quotes.
std::string quoted(std::string_view value, Shell shell) {
    const bool is_plain = value.find_first_of("()") == value.npos;
    const bool may_be_typed_in_cmd = shell == Shell::cmd || shell == Shell::azure_cli;
    const char quote = may_be_typed_in_cmd ? '"' : '\'';
    return is_plain ? std::string(value) : quote + std::string(value) + quote;
}

/// What no shell reads as anything but itself, wherever it stands in a word.
bool stands_for_itself(char c) {
    constexpr std::string_view marks = "_-./:=,+@%";
    return is_letter_or_digit(c) || marks.find(c) != marks.npos;
}

}  // namespace

std::string filled(const Command& command, const Context& context) {
    std::string out;
    std::size_t copied = 0;
    for (const PlaceholderUse& use : placeholders_in(command.text)) {
        const std::string_view value = name_in(context, use.name);
        if (value.empty()) {
            continue;
        }
        const std::string_view before = command.text.substr(0, use.begin);
        // Legal names hold neither quotes nor escapes, so inside quotes they are safe.
        const bool needs_no_quotes = command.shell == Shell::portal || ends_in_quotes(before, command.shell);
        out += before.substr(copied);
        out += needs_no_quotes ? std::string(value) : quoted(value, command.shell);
        copied = use.end;
    }
    return out.append(command.text.substr(copied));
}

std::vector<std::string> unfilled(const Command& command, const Context& context) {
    std::vector<std::string> names;
    for (const PlaceholderUse& use : placeholders_in(command.text)) {
        const bool is_new = std::ranges::find(names, use.name) == names.end();
        if (is_new && name_in(context, use.name).empty()) {
            names.emplace_back(use.name);
        }
    }
    return names;
}

std::string shell_word(std::string_view text) {
    if (!text.empty() && std::ranges::all_of(text, stands_for_itself)) {
        return std::string(text);
    }
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' ? "'\\''" : std::string(1, c);
    }
    return out + "'";
}

}  // namespace vmbackup_diag::render
