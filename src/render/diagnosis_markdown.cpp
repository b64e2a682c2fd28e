// Markdown for a ticket or a chat: the same order as the page, with commands in fenced blocks.
#include <fmt/format.h>

#include "vmbackup_diag/render/command.hpp"
#include "vmbackup_diag/render/diagnosis.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {
namespace {

/// Text of the input inside Markdown: what would be markup is escaped.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        out += std::string_view("\\`*_{}[]<>#|").find(c) != std::string_view::npos ? "\\" : "";
        out += c;
    }
    return out;
}

std::string_view fence_of(Shell shell) {
    return shell == Shell::powershell ? "powershell" : shell == Shell::cmd ? "bat" : "sh";
}

void add_step(std::string& out, const Step& step, const Context& context, std::string_view lead) {
    const std::string risk = step.risk == Risk::safe ? "" : fmt::format(" **[{}]**", word(step.risk).shown);
    out += fmt::format("{} {}{}\n", lead, escaped(step.text), risk);
    for (const Command& command : step.commands) {
        const std::string text = filled(command, context);
        if (command.shell == Shell::portal) {
            out += fmt::format("\n   Azure portal: {}\n\n", escaped(text));
            continue;
        }
        out += fmt::format("\n   {}:\n\n   ```{}\n", word(command.shell).shown, fence_of(command.shell));
        std::string_view rest = text;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            out += fmt::format("   {}\n", rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        out += "   ```\n\n";
    }
}

void add_fix(std::string& out, const Fix& fix, const Context& context) {
    out += fmt::format("\n### {} ({})\n\nTakes about {}. Risk: {}.\n\n", fix.title, shown(fix.os),
                       duration(fix.minutes), word(risk(fix)).shown);
    const std::vector<Step> steps = steps_for(fix, context.facts);
    for (std::size_t n = 0; n < steps.size(); ++n) {
        add_step(out, steps[n], context, fmt::format("{}.", n + 1));
    }
    out += "\n**Check that it worked:**\n\n";
    add_step(out, fix.verify, context, "-");
}

void add_match(std::string& out, const Knowledge& knowledge, const Match& match, const Context& context) {
    const Entry& entry = *match.entry;
    out += fmt::format("## {}\n\n**{}**\n\n{}\n\n", entry.id.text, entry.title, escaped(entry.summary));
    if (!entry.leads_to.empty()) {
        out += fmt::format("{}\n\n", escaped(in_the_job(entry)));
    }
    for (const Matched& matched : match.matched) {
        out += fmt::format("- Found by {}: \"{}\" (line {}, column {})\n", word(matched.by).shown,
                           escaped(matched.text), matched.place.line, matched.place.column);
    }
    out += fmt::format("\n{}\n\n### Causes\n\n", word(entry.retry).shown);
    for (const Cause* cause : match.causes) {
        out += fmt::format("- {} ({})\n", escaped(cause->text), word(cause->likelihood).shown);
    }
    for (const Fix* fix : match.fixes) {
        add_fix(out, *fix, context);
    }
    out += "\n### Read on\n\n";
    for (const LinkId id : entry.links) {
        if (const Link* link = find(knowledge, id)) {
            out += fmt::format("- [{}]({})\n", escaped(link->title), link->url);
        }
    }
    out += '\n';
}

}  // namespace

std::string markdown(const Knowledge& knowledge, const Diagnosis& diagnosis) {
    std::string out =
        fmt::format("# Diagnosis: {}\n\nInput: {}\n\n", word(diagnosis.status).shown, escaped(diagnosis.source));
    for (const Match& match : diagnosis.matches) {
        if (match.led_by == nullptr) {
            add_match(out, knowledge, match, diagnosis.context);
        }
    }
    for (const UnknownCode& code : diagnosis.unknown_codes) {
        out += fmt::format("- `{}` is not a known code (line {}, column {})\n", code.text, code.place.line,
                           code.place.column);
    }
    return out;
}

}  // namespace vmbackup_diag::render
