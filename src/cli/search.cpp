// Ranked search for people: what is written about these words.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "commands.hpp"
#include "vmbackup_diag/match/search.hpp"
#include "vmbackup_diag/render/listed.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::size_t most_results = 10;

void write(render::JsonWriter& out, const match::Ranked& ranked) {
    const Entry& entry = *ranked.entry;
    out.begin_object().member("id", entry.id.text).member_or_null("code", entry.code.text);
    out.member("kind", word(entry.kind).id).key("score").decimal(ranked.score);
    out.list("words", ranked.words, [&](const Matched* matched) { out.text(matched->text); });
    out.member("title", entry.title).member("summary", entry.summary).member("category", word(entry.category).id);
    out.end_object();
}

std::string words_of(const match::Ranked& ranked) {
    std::vector<std::string_view> words;
    std::ranges::transform(ranked.words, std::back_inserter(words), &Matched::text);
    return fmt::format("{}", fmt::join(words, ", "));
}

void add(render::Page& page, const match::Ranked& ranked) {
    add_row(page, *ranked.entry);
    render::add(page, render::Role::quiet, fmt::format("found by {}", words_of(ranked)), 2);
}

}  // namespace

ExitCode search(const Session& session) {
    const std::string query = fmt::format("{}", fmt::join(session.options().inputs, " "));
    const match::Said said = match::said_in(session.knowledge(), query);
    const auto results = match::search(session.knowledge(), said, session.options().os, most_results);
    render::Page page;
    for (const match::Ranked& ranked : results) {
        if (session.options().format == Format::ndjson) {
            session.print([&](render::JsonWriter& out) { write(out, ranked); });
        } else if (session.options().format == Format::markdown) {
            session.out() << render::markdown_row(*ranked.entry);
        } else if (session.options().format == Format::text) {
            add(page, ranked);
        }
    }
    if (session.options().format == Format::json) {
        session.print([&](render::JsonWriter& out) {
            out.begin_object().member("schema", "vmbackup-diag/search/1").key("tool");
            render::write(out, session.tool());
            out.list("results", results, [&](const match::Ranked& ranked) { write(out, ranked); });
            out.end_object();
        });
    }
    if (!page.empty()) {
        render::add_blank(page);
        render::add(page, render::Role::text, "Read one:");
        render::add_verbatim(page, fmt::format("vmbackup-diag explain {}", results.front().entry->id.text), 5);
    }
    session.print(page);
    if (results.empty()) {
        session.note("nothing in the knowledge base speaks of that");
        return ExitCode::not_identified;
    }
    return ExitCode::identified;
}

}  // namespace vmbackup_diag::cli
