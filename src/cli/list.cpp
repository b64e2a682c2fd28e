#include "commands.hpp"
#include "listing.hpp"

namespace vmbackup_diag::cli {
namespace {

bool is_wanted(const Entry& entry, const Options& options) {
    return (!options.category || entry.category == *options.category) &&
           (!options.os || concerns(entry.os, *options.os)) &&
           (!options.operation || std::ranges::find(entry.operations, *options.operation) != entry.operations.end());
}

template <class Thing>
ExitCode print(const Session& session, std::string_view key, const std::vector<Thing>& things) {
    print_rows(session, {"vmbackup-diag/list/1", key}, things);
    if (things.empty()) {
        session.note("nothing in the knowledge base fits");
    }
    return ExitCode::identified;
}

ExitCode list_links(const Session& session) {
    std::vector<Link> links;
    for (const bool general : {true, false}) {
        for (const Link& link : session.knowledge().links) {
            if (link.general == general) {
                links.push_back(link);
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
    std::vector<Entry> entries;
    for (const Entry& entry : session.knowledge().entries) {
        if (is_wanted(entry, session.options())) {
            entries.push_back(entry);
        }
    }
    return print(session, "entries", entries);
}

}  // namespace vmbackup_diag::cli
