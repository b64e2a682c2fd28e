// Ranked search for people: what is written about these words.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "commands.hpp"
#include "listing.hpp"
#include "vmbackup_diag/match/search.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::size_t most_results = 10;

render::Page way_on(const Entry& best) {
    render::Page page;
    render::add(page, render::Role::text, "Read one:");
    render::add_verbatim(page, fmt::format("vmbackup-diag explain {}", best.id.text), 5);
    return page;
}

}  // namespace

outside::ExitCode search(const Session& session) {
    const std::string query = fmt::format("{}", fmt::join(session.options().inputs, " "));
    const match::Said said = match::said_in(session.knowledge(), query);
    const auto results = match::search(session.knowledge(), said, session.options().os, most_results);
    std::vector<render::FoundEntry> found;
    for (const match::Ranked& ranked : results) {
        found.push_back({*ranked.entry, ranked.score, ranked.words});
    }
    print_rows(session, {"vmbackup-diag/search/1", "results"}, found,
               found.empty() ? render::Page{} : way_on(found.front().entry));
    if (found.empty()) {
        session.note("nothing in the knowledge base speaks of that");
        return outside::ExitCode::not_identified;
    }
    return outside::ExitCode::identified;
}

}  // namespace vmbackup_diag::cli
