#include <fmt/format.h>

#include "markup.hpp"
#include "report.hpp"

namespace vmbackup_diag::render {
namespace {

/// Readable on light and dark, at any width, and on paper: there, commands wrap and addresses are plain text.
constexpr std::string_view style =
    ":root{color-scheme:light dark}\n"
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:0 auto;padding:1rem}\n"
    "h1,h2,h3{line-height:1.2}h2{border-bottom:1px solid;margin-top:2rem}\n"
    "pre{overflow-x:auto;border:1px solid;border-radius:.25rem;padding:.5rem}\n"
    "a{overflow-wrap:anywhere}\n"
    "@media print{body{max-width:none;padding:0;font-size:10pt}pre{white-space:pre-wrap;overflow-wrap:anywhere}\n"
    "h1,h2,h3{break-after:avoid}pre,li{break-inside:avoid}}\n";

/// The spans of a line, what warns in bold; without the mark of a list.
std::string inline_of(const Line& line, bool is_item) {
    std::string out;
    for (const Span& span : line.spans) {
        const std::string text = escaped_for_markup(is_item && out.empty() ? span.text.substr(2) : span.text);
        out += span.role == Role::warning ? fmt::format("<strong>{}</strong>", text) : text;
    }
    return out;
}

std::string shown(const Line& line, bool is_item) {
    const std::string text = inline_of(line, is_item);
    if (line.verbatim) {
        return line.spans.front().role == Role::link ? fmt::format("<p><a href=\"{0}\">{0}</a></p>\n", text)
                                                     : fmt::format("<pre tabindex=\"0\"><code>{}</code></pre>\n", text);
    }
    return line.spans.front().role == Role::heading ? fmt::format("<h3>{}</h3>\n", text)
                                                    : fmt::format("<p>{}</p>\n", text);
}

/// A line that begins with a dash opens an item; what is further in below it belongs to it.
std::string shown(const Page& page) {
    std::string out;
    bool in_list = false;
    std::size_t indent = 0;  ///< of the item
    for (const Line& line : page) {
        const bool is_item = !line.verbatim && line.spans.front().text.starts_with("- ");
        const bool goes_on = in_list && !is_item && line.indent > indent;
        if (is_item) {
            out += in_list ? "</li>\n<li>" : "<ul>\n<li>";
            out += inline_of(line, true) + "\n";
        } else {
            out += in_list && !goes_on ? "</li>\n</ul>\n" : "";
            out += shown(line, false);
        }
        in_list = is_item || goes_on;
        indent = is_item ? line.indent : indent;
    }
    return out + (in_list ? "</li>\n</ul>\n" : "");
}

}  // namespace

std::string html(const Report& report) {
    std::string out = fmt::format(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Backup of an Azure VM: report of {}</title>\n"
        "<style>\n{}</style>\n</head>\n<body>\n<main>\n<h1>Backup of an Azure VM: report</h1>\n",
        report.date, style);
    for (const Section& section : sections(report)) {
        out += fmt::format("<section>\n<h2>{}</h2>\n{}</section>\n", section.title, shown(section.page));
    }
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace vmbackup_diag::render
