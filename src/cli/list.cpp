#include <algorithm>
#include <ranges>

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
outside::ExitCode print(const Session& session, std::string_view key, const std::vector<const Thing*>& things) {
    const auto seen = [](const Thing* thing) -> const Thing& { return *thing; };
    print_rows(session, {"vmbackup-diag/list/1", key}, things | std::views::transform(seen));
    if (things.empty()) {
        session.note("nothing in the knowledge base fits");
    }
    return outside::ExitCode::identified;
}

outside::ExitCode list_links(const Session& session) {
    std::vector<const Link*> links;
    for (const Link& link : session.knowledge().links) {
        links.push_back(&link);
    }
    std::ranges::stable_partition(links, &Link::general);
    return print(session, "links", links);
}

outside::ExitCode list_entries(const Session& session) {
    std::vector<const Entry*> entries;
    for (const Entry& entry : session.knowledge().entries) {
        if (is_wanted(entry, session.options())) {
            entries.push_back(&entry);
        }
    }
    return print(session, "entries", entries);
}

}  // namespace

outside::ExitCode list(const Session& session) {
    return session.options().links ? list_links(session) : list_entries(session);
}

}  // namespace vmbackup_diag::cli
