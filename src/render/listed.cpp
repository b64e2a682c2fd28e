#include "vmbackup_diag/render/listed.hpp"

#include <fmt/format.h>

#include "json.hpp"
#include "markdown.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {

void add_row(Page& page, const Entry& entry) {
    add(page, Role::answer, std::string(entry.id.text));
    add(page, Role::text, fmt::format("{} ({}; {})", entry.title, word(entry.category).shown, shown(entry.os)), 2);
}

void add_row(Page& page, const Link& link) {
    add(page, Role::text, fmt::format("{}{}", link.title, link.general ? " (general)" : ""));
    page.push_back({{{Role::link, std::string(link.url)}}, 2, 0, true});
}

std::string markdown_row(const Entry& entry) {
    return fmt::format("- `{}`: {} ({}; {})\n", entry.id.text, escaped(entry.title), word(entry.category).shown,
                       shown(entry.os));
}

std::string markdown_row(const Link& link) { return fmt::format("- [{}]({})\n", escaped(link.title), link.url); }

void write_row(JsonWriter& out, const Entry& entry) {
    out.begin_object().member("id", entry.id.text).member("kind", word(entry.kind).id).member("title", entry.title);
    out.member("category", word(entry.category).id);
    write_ids(out, "operations", entry.operations);
    write_ids(out, "os", entry.os);
    out.end_object();
}

void write_row(JsonWriter& out, const Link& link) {
    out.begin_object().member("id", link.id.text).member("title", link.title).member("url", link.url);
    out.key("general").flag(link.general).member("checked", link.checked).end_object();
}

}  // namespace vmbackup_diag::render
