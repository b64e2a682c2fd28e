#include <fmt/format.h>

#include "markdown.hpp"
#include "report.hpp"

namespace vmbackup_diag::render {
namespace {

void add_line(std::string& out, const Line& line) {
    const std::string text = text_of(line);
    if (line.verbatim && line.spans.front().role == Role::link) {
        out += fmt::format("<{}>\n\n", text);
    } else if (line.verbatim) {
        out += "```\n";
        for_each_line(text, [&](std::string_view one) { out.append(one).append("\n"); });
        out += "```\n\n";
    } else if (line.spans.front().role == Role::heading) {
        out += fmt::format("### {}\n\n", escaped(text));
    } else {
        const bool is_item = text.starts_with("- ");
        out += fmt::format("{}{}\n\n", is_item ? "- " : "", escaped(is_item ? text.substr(2) : text));
    }
}

}  // namespace

std::string markdown(const Report& report) {
    std::string out = "# Backup of an Azure VM: report\n\n";
    for (const Section& section : sections(report)) {
        out += fmt::format("## {}\n\n", section.title);
        for (const Line& line : section.page) {
            add_line(out, line);
        }
    }
    out.pop_back();
    return out;
}

}  // namespace vmbackup_diag::render
