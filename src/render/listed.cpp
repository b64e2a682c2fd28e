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

void add_row(Page& page, const FoundEntry& found) {
    std::string words;
    for (const Matched* matched : found.words) {
        words += fmt::format("{}{}", words.empty() ? "" : ", ", matched->text);
    }
    add_row(page, found.entry);
    add(page, Role::quiet, fmt::format("found by {}", words), 2);
}

void add_row(Page& page, const Link& link) {
    add(page, Role::text, fmt::format("{}{}", link.title, link.general ? " (general)" : ""));
    page.push_back({{{Role::link, std::string(link.url)}}, 2, 0, true});
}

std::string markdown_row(const Entry& entry) {
    return fmt::format("- `{}`: {} ({}; {})\n", entry.id.text, escaped(entry.title), word(entry.category).shown,
                       shown(entry.os));
}

std::string markdown_row(const FoundEntry& found) { return markdown_row(found.entry); }

std::string markdown_row(const Link& link) { return fmt::format("- [{}]({})\n", escaped(link.title), link.url); }

void write_row(JsonWriter& out, const Entry& entry) {
    out.begin_object().member("id", entry.id.text).member("kind", word(entry.kind).id).member("title", entry.title);
    out.member("category", word(entry.category).id);
    write_ids(out, "operations", entry.operations);
    write_ids(out, "os", entry.os);
    out.end_object();
}

void write_row(JsonWriter& out, const FoundEntry& found) {
    const Entry& entry = found.entry;
    out.begin_object().member("id", entry.id.text).member_or_null("code", entry.code.text);
    out.member("kind", word(entry.kind).id).key("score").decimal(found.score);
    out.list("words", found.words, [&](const Matched* matched) { out.text(matched->text); });
    out.member("title", entry.title).member("summary", entry.summary).member("category", word(entry.category).id);
    out.end_object();
}

void write_row(JsonWriter& out, const Link& link) {
    out.begin_object().member("id", link.id.text).member("title", link.title).member("url", link.url);
    out.key("general").flag(link.general).member("checked", link.checked).end_object();
}

}  // namespace vmbackup_diag::render
