#include "man.hpp"

#include <fmt/format.h>

#include "help_topics.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

/// The text as troff reads it: a hyphen can be copied, and no line begins with a request.
std::string troff(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '\\': out += "\\e"; break;
            case '-': out += "\\-"; break;
            case '\'': out += "\\(aq"; break;
            case '^': out += "\\(ha"; break;
            case '~': out += "\\(ti"; break;
            case '\n': out += ' '; break;
            default: out += c; break;
        }
    }
    return out.starts_with('.') ? "\\&" + out : out;
}

std::string bold(std::string_view text) { return fmt::format("\\fB{}\\fR", troff(text)); }

/// Words of one's own are slanted, words to be written as they are stand in bold. A line may end after a |.
std::string value(const Parameter& parameter) {
    std::string out;
    for (const std::string_view word : choices(parameter)) {
        out += fmt::format("{}{}", out.empty() ? "" : "|\\:", bold(word));
    }
    return out.empty() ? fmt::format("\\fI{}\\fR", troff(parameter.takes)) : out;
}

std::string section(std::string title) {
    std::ranges::transform(title, title.begin(),
                           [](char c) { return is_letter(c) ? static_cast<char>(c & ~0x20) : c; });
    return fmt::format(".SH \"{}\"\n", title);
}

std::string paragraph(std::string_view text) { return fmt::format(".PP\n{}\n", troff(text)); }

std::string row(std::string_view word, std::string_view meaning) {
    return fmt::format(".TP\n{}\n{}\n", word, troff(meaning));
}

/// What every command has, as --help, stands with the options of the whole line alone.
std::string option_rows(const CommandLine& command, const CommandLine& whole) {
    std::string out;
    for (const Parameter& option : command.options) {
        if (&command != &whole && find_option(whole, option.names.back()) != nullptr) {
            continue;
        }
        std::string names;
        for (const std::string& name : option.names) {
            names += fmt::format("{}{}", names.empty() ? "" : ", ", bold(name));
        }
        out += row(names + (option.takes.empty() ? "" : " " + value(option)), option.meaning);
    }
    return out;
}

std::string place_rows(const CommandLine& command) {
    std::string out;
    for (const Parameter& place : command.places) {
        out += row(value(place), place.meaning);
    }
    return out;
}

/// Calls with each command that can be called: `kb` alone cannot.
void call_lines(std::vector<std::string>& lines, const CommandLine& command, const std::string& before) {
    const std::string name = before + (before.empty() ? "" : " ") + command.name;
    if (command.commands.empty() || before.empty()) {
        std::string line = bold(name);
        for (const Parameter& place : command.places) {
            line += place.required ? " " + value(place) : " [" + value(place) + "]";
        }
        lines.push_back(line + " [\\fIOPTIONS\\fR]");
    }
    for (const CommandLine& below : command.commands) {
        call_lines(lines, below, name);
    }
}

void command_parts(std::string& out, const CommandLine& command, const std::string& before, const CommandLine& whole) {
    for (const CommandLine& below : command.commands) {
        const std::string name = before + below.name;
        out += fmt::format(".SS {}\n{}.\n", troff(name), troff(below.meaning));
        out += place_rows(below) + option_rows(below, whole);
        command_parts(out, below, name + " ", whole);
    }
}

std::string topic_section(const HelpTopic& topic) {
    std::string out = section(std::string(topic.title));
    for (const std::string_view text : topic.text) {
        out += paragraph(text);
    }
    for (const HelpRow& one : topic.rows) {
        out += row(bold(one.word), one.meaning);
    }
    return out;
}

}  // namespace

std::string man_page(const CommandLine& whole, const render::Tool& tool) {
    std::string out = fmt::format(".TH VMBACKUP\\-DIAG 1 \"{}\" \"vmbackup\\-diag {}\" \"User Commands\"\n.nh\n.ad l\n",
                                  troff(tool.kb), troff(tool.version));
    out += section("NAME") + "vmbackup\\-diag \\- the fix for a failed backup of an Azure virtual machine\n";
    out += section("SYNOPSIS");
    std::vector<std::string> lines;
    call_lines(lines, whole, "");
    for (const std::string& line : lines) {
        out += line + (&line == &lines.back() ? "\n" : "\n.br\n");
    }
    out += section("DESCRIPTION") + paragraph(whole.meaning) + place_rows(whole);
    out += section("OPTIONS") + option_rows(whole, whole);
    out += section("COMMANDS");
    command_parts(out, whole, "", whole);
    for (const HelpTopic& topic : help_topics(whole)) {
        out += topic_section(topic);
    }
    out += section("EXAMPLES");
    for (const HelpRow& example : help_examples()) {
        out += row(bold(example.word), example.meaning);
    }
    return out;
}

}  // namespace vmbackup_diag::cli
