#include "commands.hpp"
#include "vmbackup_diag/render/listed.hpp"

namespace vmbackup_diag::cli {
namespace {

bool is_wanted(const Entry& entry, const Options& options) {
    return (!options.category || entry.category == *options.category) &&
           (!options.os || concerns(entry.os, *options.os)) &&
           (!options.operation || std::ranges::find(entry.operations, *options.operation) != entry.operations.end());
}

/// A row for each in the format that was asked for.
template <class Thing>
ExitCode print(const Session& session, std::string_view key, const std::vector<const Thing*>& things) {
    render::Page page;
    for (const Thing* thing : things) {
        if (session.options().format == Format::ndjson) {
            session.print([&](render::JsonWriter& out) { write_row(out, *thing); });
        } else if (session.options().format == Format::markdown) {
            session.out() << render::markdown_row(*thing);
        } else if (session.options().format == Format::text) {
            add_row(page, *thing);
        }
    }
    if (session.options().format == Format::json) {
        session.print([&](render::JsonWriter& out) {
            out.begin_object().member("schema", "vmbackup-diag/list/1").key("tool");
            render::write(out, session.tool());
            out.list(key, things, [&](const Thing* thing) { write_row(out, *thing); });
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
    return print(session, "links", links);
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
    return print(session, "entries", entries);
}

}  // namespace vmbackup_diag::cli
