#include <fmt/format.h>

#include "commands.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::cli {
namespace {

bool is_wanted(const Entry& entry, const Options& options) {
    return (!options.category || entry.category == *options.category) &&
           (!options.os || concerns(entry.os, *options.os)) &&
           (!options.operation || std::ranges::find(entry.operations, *options.operation) != entry.operations.end());
}

template <class Value>
void write_ids(render::JsonWriter& out, std::string_view key, std::span<const Value> values) {
    out.list(key, values, [&](Value value) { out.text(word(value).id); });
}

void write(render::JsonWriter& out, const Entry& entry) {
    out.begin_object().member("id", entry.id.text).member("kind", word(entry.kind).id).member("title", entry.title);
    out.member("category", word(entry.category).id);
    write_ids(out, "operations", entry.operations);
    write_ids(out, "os", entry.os);
    out.end_object();
}

void write(render::JsonWriter& out, const Link& link) {
    out.begin_object().member("id", link.id.text).member("title", link.title).member("url", link.url);
    out.key("general").flag(link.general).member("checked", link.checked).end_object();
}

/// The rows in the format that was asked for; `text` and `markdown` write one of them.
template <class Thing, class ToPage, class ToMarkdown>
ExitCode print(const Session& session, std::string_view key, const std::vector<const Thing*>& things, ToPage to_page,
               ToMarkdown to_markdown) {
    render::Page page;
    for (const Thing* thing : things) {
        if (session.options().format == Format::ndjson) {
            session.print([&](render::JsonWriter& out) { write(out, *thing); });
        } else if (session.options().format == Format::markdown) {
            session.out() << to_markdown(*thing);
        } else if (session.options().format == Format::text) {
            to_page(page, *thing);
        }
    }
    if (session.options().format == Format::json) {
        session.print([&](render::JsonWriter& out) {
            out.begin_object().member("schema", "vmbackup-diag/list/1").key("tool");
            render::write(out, session.tool());
            out.list(key, things, [&](const Thing* thing) { write(out, *thing); });
            out.end_object();
        });
    }
    session.print(page);
    if (things.empty()) {
        session.note("nothing in the knowledge base fits");
    }
    return ExitCode::identified;
}

ExitCode list_links(const Session& session) {
    std::vector<const Link*> links;
    for (const bool general : {true, false}) {
        for (const Link& link : session.knowledge().links) {
            if (link.general == general) {
                links.push_back(&link);
            }
        }
    }
    const auto to_page = [](render::Page& page, const Link& link) {
        add(page, render::Role::text, fmt::format("{}{}", link.title, link.general ? " (general)" : ""));
        page.push_back({{{render::Role::link, std::string(link.url)}}, 2, 0, true});
    };
    const auto to_markdown = [](const Link& link) { return fmt::format("- [{}]({})\n", link.title, link.url); };
    return print(session, "links", links, to_page, to_markdown);
}

}  // namespace

ExitCode list(const Session& session) {
    if (session.options().links) {
        return list_links(session);
    }
    std::vector<const Entry*> entries;
    for (const Entry& entry : session.knowledge().entries) {
        if (is_wanted(entry, session.options())) {
            entries.push_back(&entry);
        }
    }
    const auto to_page = [](render::Page& page, const Entry& entry) {
        add(page, render::Role::answer, std::string(entry.id.text));
        add(page, render::Role::text,
            fmt::format("{} ({}; {})", entry.title, word(entry.category).shown, render::shown(entry.os)), 2);
    };
    const auto to_markdown = [](const Entry& entry) {
        return fmt::format("- `{}`: {} ({}; {})\n", entry.id.text, entry.title, word(entry.category).shown,
                           render::shown(entry.os));
    };
    return print(session, "entries", entries, to_page, to_markdown);
}

}  // namespace vmbackup_diag::cli
