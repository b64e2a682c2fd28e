#include "markdown.hpp"

#include <fmt/format.h>

#include "vmbackup_diag/render/command.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {
namespace {

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

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        out += std::string_view("\\`*_{}[]<>#|").find(c) != std::string_view::npos ? "\\" : "";
        out += c;
    }
    return out;
}

void add_fix(std::string& out, const Fix& fix, const Context& context) {
    out += fmt::format("\n### {} ({})\n\nTakes about {}. Risk: {}.\n\n", escaped(fix.title), shown(fix.os),
                       duration(fix.minutes), word(risk(fix)).shown);
    const std::vector<Step> steps = steps_for(fix, context.facts);
    for (std::size_t n = 0; n < steps.size(); ++n) {
        add_step(out, steps[n], context, fmt::format("{}.", n + 1));
    }
    out += fmt::format("\n**{}:**\n\n", title_of_check(fix));
    add_step(out, fix.verify, context, "-");
}

}  // namespace vmbackup_diag::render
