// A command that was pasted from elsewhere is whole, and all of it is of its shell.
#include "complaints.hpp"
#include "every_command.hpp"
#include "traps.hpp"
#include "unquoted.hpp"
#include "vmbackup_diag/model/quoting.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// What a page or a chat makes of a command: signs of HTML, dots for what was left out, letters of other alphabets.
std::vector<std::string> picked_up(std::string_view command) {
    std::vector<std::string> faults;
    for (const std::string_view sign : {"&amp;", "&lt;", "&gt;", "&quot;", "&nbsp;"}) {
        if (command.find(sign) != command.npos) {
            faults.push_back(fmt::format("\"{}\" is HTML for another character", sign));
        }
    }
    if (command.find("...") != command.npos) {
        faults.emplace_back("three dots stand for what was left out");
    }
    const bool is_plain = std::ranges::none_of(command, [](char c) { return (c & '\x80') != 0; });
    const bool is_told =
        std::ranges::any_of(traps, [&](const Trap& trap) { return command.find(trap.characters) != command.npos; });
    if (!is_plain && !is_told) {
        faults.emplace_back("a character is none of ASCII, and may only look like one");
    }
    return faults;
}

/// What is missing after the last sign of the command, or around one inside; the text is without quotes.
std::string unfinished(std::string_view text, Shell shell) {
    const char escape = escape_sign(shell);
    const std::string signs{'|', escape};
    for (std::size_t n = text.find_first_of(signs); n < text.size() - 1; n = text.find_first_of(signs, n + 1)) {
        const std::size_t next = text.find_first_not_of(' ', n + 1);
        const bool is_alone = text[n] == '|' && text[n + 1] != '|' && (n == 0 || text[n - 1] != '|');
        if (is_alone && next > n + 1 && next < text.size() && text[next] == '|') {
            return "nothing stands between two signs |";
        }
        if (text[n] == escape && text[n + 1] == ' ' && (next >= text.size() || text[next] == '\n')) {
            return fmt::format("a blank stands between {} and the end of its line", escape);
        }
    }
    const std::size_t last = text.find_last_not_of(" \n");
    const char end = last == text.npos ? '\0' : text[last];
    const bool is_escape = end == escape && shell != Shell::cmd;
    const bool is_double = end == '&' && last > 0 && text[last - 1] == '&';
    return end == '|' || is_double || is_escape ? fmt::format("nothing follows {} at its end", end) : "";
}

/// A sign that another shell understands; the text is without quotes.
std::string foreign(std::string_view text, Shell shell) {
    if (shell != Shell::powershell && text.find("$env:") != text.npos) {
        return "\"$env:\" is of PowerShell";
    }
    if (shell == Shell::powershell && (text.find("&&") != text.npos || text.find("||") != text.npos)) {
        return fmt::format("Windows PowerShell knows no \"{}\"", text.find("&&") != text.npos ? "&&" : "||");
    }
    for (std::size_t n = text.find('%'); shell != Shell::cmd && n != text.npos; n = text.find('%', n + 1)) {
        constexpr std::size_t shortest = 4;  // shorter ones are formats of a date
        const std::size_t end = std::min(
            text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", n + 1), text.size());
        if (end < text.size() && text[end] == '%' && end - n > shortest) {
            return fmt::format("\"{}\" is of cmd", text.substr(n, end - n + 1));
        }
    }
    for (std::size_t n = text.find(" $"); shell == Shell::cmd && n != text.npos; n = text.find(" $", n + 1)) {
        if (n + 2 < text.size() && is_letter(text[n + 2])) {
            return fmt::format("\"{}\" is of other shells",
                               text.substr(n + 1, text.find_first_of(" \n", n + 1) - n - 1));
        }
    }
    const std::string_view end_of_line = shell == Shell::powershell ? " \\\n" : " `\n";
    return text.find(end_of_line) == text.npos ? "" : fmt::format("no line goes on after {} here", end_of_line[1]);
}

/// A path to click has a name before and after each sign between them.
std::string broken_path(std::string_view path) {
    constexpr std::string_view sign = " > ";
    if (path.find("->") != path.npos) {
        return "\"->\" stands in a path to click, and \" > \" is expected";
    }
    for (std::size_t begin = 0; begin < path.size();) {
        const std::size_t end = std::min(path.find(sign, begin), path.size());
        if (end == begin || path[begin] == '>' || path.substr(begin).ends_with(" >")) {
            return "a name is missing in a path to click";
        }
        begin = std::min(end + sign.size(), path.size());
    }
    return "";
}

std::vector<std::string> faults_of(const Command& command) {
    std::vector<std::string> faults;
    if (command.shell == Shell::portal) {
        faults = {broken_path(command.text)};
    } else {
        const std::string text = unquoted(command.text, command.shell);
        faults = picked_up(command.text);
        faults.push_back(unfinished(text, command.shell));
        faults.push_back(foreign(text, command.shell));
    }
    std::erase(faults, "");
    return faults;
}

}  // namespace

Problems whole(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "whole");
    for_each_command(knowledge, [&](const PlacedStep& at, const std::string& inside, const Command& command) {
        for (std::string& fault : faults_of(command)) {
            complaints.add(at.list, at.id, inside, std::move(fault),
                           fmt::format("write the whole command as \"{}\" takes it", word(command.shell).id));
        }
    });
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
