#include "vmbackup_diag/render/page.hpp"

#include <algorithm>
#include <string_view>

#include "rows.hpp"

namespace vmbackup_diag::render {
namespace {

/// Of the sixteen colours that every terminal has, red alone can be read on light and on dark. What counts most, such
/// as a command, has the colour of all text, which its reader chose.
std::string_view code_of(Role role) {
    switch (role) {
        case Role::heading:
        case Role::command:
        case Role::answer: return "\033[1m";
        case Role::warning: return "\033[1;31m";
        case Role::link: return "\033[4m";
        case Role::text:
        case Role::step:
        case Role::quiet: return "";
    }
    return "";
}

std::string coloured(std::string_view text, Role role, const Paint& paint) {
    const std::string_view code = paint.color && !text.empty() ? code_of(role) : "";
    return code.empty() ? std::string(text) : std::string(code).append(text).append("\033[0m");
}

/// The address stays as it is to the eye and to who copies it.
std::string linked(std::string_view address, std::string shown, const Paint& paint) {
    constexpr std::string_view begin = "\033]8;;";
    constexpr std::string_view end = "\033\\";
    return paint.links ? std::string(begin).append(address).append(end).append(shown).append(begin).append(end) : shown;
}

std::string wrapped(const Line& line, const Paint& paint) {
    std::string out;
    for (const Row& row : rows(line, std::max<std::size_t>(paint.width, 20))) {
        out.append(out.empty() ? "" : "\n").append(row.indent, ' ');
        for (const Span& run : row.runs) {
            out += coloured(run.text, run.role, paint);
        }
    }
    return out;
}

std::string as_it_stands(const Line& line, const Paint& paint) {
    std::string out;
    for (const Span& span : line.spans) {
        std::string_view rest = span.text;
        for (bool first = true; first || !rest.empty(); first = false) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::string_view row = rest.substr(0, end);
            const std::string shown = coloured(row, span.role, paint);
            out.append(first ? "" : "\n")
                .append(line.indent, ' ')
                .append(span.role == Role::link ? linked(row, shown, paint) : shown);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return out;
}

}  // namespace

void add(Page& page, Role role, std::string text, std::size_t indent, std::size_t hanging) {
    page.push_back({{{role, std::move(text)}}, indent, hanging});
}

void add_verbatim(Page& page, std::string text, std::size_t indent) {
    page.push_back({{{Role::command, std::move(text)}}, indent, 0, true});
}

void add_blank(Page& page) {
    if (!page.empty() && !page.back().spans.empty()) {
        page.emplace_back();
    }
}

void add(Page& page, const Page& more) { page.insert(page.end(), more.begin(), more.end()); }

Page without_blank_end(Page page) {
    while (!page.empty() && page.back().spans.empty()) {
        page.pop_back();
    }
    return page;
}

std::string painted(const Page& page, const Paint& paint) {
    std::string out;
    for (const Line& line : page) {
        out += line.spans.empty() ? "" : line.verbatim ? as_it_stands(line, paint) : wrapped(line, paint);
        out += '\n';
    }
    return out;
}

}  // namespace vmbackup_diag::render
