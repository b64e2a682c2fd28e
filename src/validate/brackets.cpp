#include "brackets.hpp"

#include <algorithm>

#include "open_brackets.hpp"
#include "powershell_brackets.hpp"
#include "vmbackup_diag/model/quoting.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

bool is_cmd_comment(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(" @"), line.size()));
    return line.starts_with("::") || lower(line.substr(0, 4)) == "rem ";
}

/// Quotes end with the line.
std::string of_cmd_line(std::string_view line, OpenBrackets& open) {
    Quoting quoting(Shell::cmd);
    std::string complaint;
    for (std::size_t n = 0; n < line.size() && complaint.empty(); ++n) {
        const Quoting::Sign sign = quoting.read(line[n]);
        if (sign == Quoting::Sign::escapes) {
            ++n;
        } else if (sign == Quoting::Sign::plain && std::string_view("([{").find(line[n]) != std::string_view::npos) {
            open.add(line.substr(n, 1));
        } else if (sign == Quoting::Sign::plain && std::string_view(")]}").find(line[n]) != std::string_view::npos) {
            complaint = open.close(line[n]);
        }
    }
    return complaint.empty() && quoting.is_open() ? lonely_quote : complaint;
}

std::string of_cmd(std::string_view command) {
    OpenBrackets open;
    std::string complaint;
    while (!command.empty() && complaint.empty()) {
        const std::string_view line = command.substr(0, command.find('\n'));
        complaint = is_cmd_comment(line) ? "" : of_cmd_line(line, open);
        command.remove_prefix(std::min(line.size() + 1, command.size()));
    }
    return !complaint.empty() || open.last().empty() ? complaint : unclosed(open.last());
}

}  // namespace

std::string unpaired(std::string_view command, Shell shell) {
    switch (shell) {
        case Shell::powershell: return unpaired_in_powershell(command);
        case Shell::cmd: return of_cmd(command);
        case Shell::bash:
        case Shell::azure_cli: return ends_in_quotes(command, shell) ? lonely_quote : "";
        case Shell::portal: break;  // nothing reads it but people
    }
    return "";
}

}  // namespace vmbackup_diag::validate
