// What `list` and `search` print: a row for each thing, in the format that was asked for.
#pragma once

#include <string_view>

#include "session.hpp"
#include "vmbackup_diag/render/listed.hpp"

namespace vmbackup_diag::cli {

/// What the rows are in JSON: its schema, and the key of the list.
struct ListingNames {
    std::string_view schema;
    std::string_view key;
};

/// What is below stands under the rows of a page.
template <class Rows>
void print_rows(const Session& session, const ListingNames& names, const Rows& rows, const render::Page& below = {}) {
    render::Page page;
    for (const auto& row : rows) {
        if (session.manner().format == desk::Format::ndjson) {
            session.print([&](render::JsonWriter& out) { render::write_row(out, row); });
        } else if (session.manner().format == desk::Format::markdown) {
            session.out() << render::markdown_row(row);
        } else if (session.manner().format == desk::Format::text) {
            render::add_row(page, row);
        }
    }
    if (session.manner().format == desk::Format::json) {
        session.print([&](render::JsonWriter& out) {
            out.begin_object().member("schema", names.schema).key("tool");
            render::write(out, session.tool());
            out.list(names.key, rows, [&](const auto& row) { render::write_row(out, row); });
            out.end_object();
        });
    }
    if (!page.empty() && !below.empty()) {
        render::add_blank(page);
        render::add(page, below);
    }
    session.print(page);
}

}  // namespace vmbackup_diag::cli
