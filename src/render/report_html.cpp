#include <fmt/format.h>

#include <utility>

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

/// A list, and the mark that its items begin with in a page: a dash, or a number with a point.
struct List {
    std::string_view tag = {};
    std::size_t mark = 0;
};

List list_begun_by(const Line& line) {
    const std::string_view text = line.verbatim ? std::string_view{} : line.spans.front().text;
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    return text.starts_with("- ")                                ? List{"ul", 2}
           : digits > 0 && text.substr(digits).starts_with(". ") ? List{"ol", digits + 2}
                                                                 : List{};
}

/// The spans of a line behind the mark of its list, what warns in bold.
std::string inline_of(const Line& line, std::size_t mark) {
    std::string out;
    for (const Span& span : line.spans) {
        const std::string text = escaped_for_markup(span.text.substr(out.empty() ? mark : 0));
        out += span.role == Role::warning ? fmt::format("<strong>{}</strong>", text) : text;
    }
    return out;
}

std::string shown(const Line& line) {
    const std::string text = inline_of(line, 0);
    if (line.verbatim) {
        return line.spans.front().role == Role::link ? fmt::format("<p><a href=\"{0}\">{0}</a></p>\n", text)
                                                     : fmt::format("<pre tabindex=\"0\"><code>{}</code></pre>\n", text);
    }
    return line.spans.front().role == Role::heading ? fmt::format("<h3>{}</h3>\n", text)
                                                    : fmt::format("<p>{}</p>\n", text);
}

/// A line with the mark of a list opens an item; what is further in below it belongs to it.
std::string shown(const Page& page) {
    std::string out;
    std::string_view open;   ///< the list that is open
    std::size_t indent = 0;  ///< of its item
    const auto close = [&] { out += open.empty() ? "" : fmt::format("</li>\n</{}>\n", std::exchange(open, {})); };
    for (const Line& line : page) {
        const List list = list_begun_by(line);
        if (!list.tag.empty() && list.tag == open) {
            out += "</li>\n";
        } else if (!list.tag.empty() || line.indent <= indent) {
            close();
        }
        if (list.tag.empty()) {
            out += shown(line);
            continue;
        }
        out += open.empty() ? fmt::format("<{}>\n", list.tag) : "";
        out += fmt::format("<li>{}\n", inline_of(line, list.mark));
        open = list.tag;
        indent = line.indent;
    }
    close();
    return out;
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
