#include <fmt/format.h>

#include "commands.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::cli {
namespace {

using Json = nlohmann::ordered_json;

bool is_wanted(const Entry& entry, const Options& options) {
    return (!options.category || entry.category == *options.category) && (!options.os || concerns(entry.os, *options.os)) &&
           (!options.operation || std::ranges::find(entry.operations, *options.operation) != entry.operations.end());
}

template <class Value>
Json ids(std::span<const Value> values) {
    Json out = Json::array();
    for (const Value value : values) {
        out.push_back(word(value).id);
    }
    return out;
}

Json json(const Entry& entry) {
    return {{"id", entry.id.text},       {"kind", word(entry.kind).id},           {"title", entry.title},
            {"category", word(entry.category).id}, {"operations", ids(entry.operations)}, {"os", ids(entry.os)}};
}

Json json(const Link& link) {
    return {{"id", link.id.text}, {"title", link.title}, {"url", link.url}, {"general", link.general}, {"checked", link.checked}};
}

/// The rows in the format that was asked for; `text` and `markdown` write one of them.
template <class Thing, class ToPage, class ToMarkdown>
ExitCode print(const Session& session, std::string_view key, const std::vector<const Thing*>& things, ToPage to_page,
               ToMarkdown to_markdown) {
    Json rows = Json::array();
    render::Page page;
    for (const Thing* thing : things) {
        if (session.options().format == Format::ndjson) {
            session.print(json(*thing));
        } else if (session.options().format == Format::json) {
            rows.push_back(json(*thing));
        } else if (session.options().format == Format::markdown) {
            session.out() << to_markdown(*thing);
        } else {
            to_page(page, *thing);
        }
    }
    if (session.options().format == Format::json) {
        const render::Tool tool = session.tool();
        session.print(Json{{"schema", "vmbackup-diag/list/1"},
                           {"tool", {{"name", "vmbackup-diag"}, {"version", tool.version}, {"kb", tool.kb}}},
                           {std::string(key), rows}});
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
        return fmt::format("- `{}`: {} ({}; {})\n", entry.id.text, entry.title, word(entry.category).shown, render::shown(entry.os));
    };
    return print(session, "entries", entries, to_page, to_markdown);
}

}  // namespace vmbackup_diag::cli
