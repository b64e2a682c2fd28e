// How much a knowledge base covers, how much of it can be acted on, how old it is, and how much its guides ask.
#include <fmt/format.h>

#include "commands.hpp"
#include "statistics.hpp"

namespace vmbackup_diag::cli {
namespace {

void write(render::JsonWriter& out, std::string_view key, const std::vector<Count>& rows) {
    out.key(key).begin_object();
    for (const Count& row : rows) {
        out.key(row.of).number(row.count);
    }
    out.end_object();
}

void write(render::JsonWriter& out, const Questions& questions) {
    out.begin_object().key("min").number(questions.min).key("median").number(questions.median);
    out.key("mean").decimal(questions.mean).key("max").number(questions.max).end_object();
}

void print_json(const Session& session, const Statistics& numbers) {
    session.print([&](render::JsonWriter& out) {
        out.begin_object().member("schema", "vmbackup-diag/stats/1").key("tool");
        render::write(out, session.tool());
        write(out, "counts", numbers.lists);
        out.key("entries").begin_object();
        write(out, "by_kind", numbers.by_kind);
        write(out, "by_category", numbers.by_category);
        write(out, "by_os", numbers.by_os);
        out.key("with_command").number(numbers.with_command).key("with_verification").number(numbers.with_verification);
        out.key("with_source").number(numbers.with_source).key("median_words").number(numbers.median_words);
        out.end_object().key("fixes_with_command").number(numbers.fixes_with_command);
        out.key("ages").begin_object().member_or_null("oldest_check", numbers.oldest_check);
        out.member_or_null("newest_check", numbers.newest_check)
            .member_or_null("oldest_edition", numbers.oldest_edition);
        out.member_or_null("median_edition", numbers.median_edition).end_object();
        out.key("questions_to_a_fix");
        if (const auto& questions = numbers.questions_to_a_fix) {
            write(out, *questions);
        } else {
            out.null();
        }
        out.list("guides", numbers.guides, [&](const GuideStatistics& row) {
            out.begin_object().member("id", row.guide->id.text).key("questions");
            write(out, Questions{row.paths.min, row.paths.median(), row.paths.mean, row.paths.max});
            out.key("outcomes").number(row.outcomes).end_object();
        });
        out.end_object();
    });
}

/// As the README shows it.
std::string markdown(const Statistics& numbers) {
    const auto share = [&](std::size_t count) {
        return fmt::format("{} ({} %)", count, numbers.entries == 0 ? 0 : count * 100 / numbers.entries);
    };
    std::string table = fmt::format(
        "| | here |\n|---|---|\n| entries | {} |\n| median words | {} |\n| with a command to copy | {} |\n"
        "| with a check that the fix worked | {} |\n| with dated sources | {} |\n",
        numbers.entries, numbers.median_words, share(numbers.with_command), share(numbers.with_verification),
        share(numbers.with_source));
    if (const auto& questions = numbers.questions_to_a_fix) {
        table += fmt::format("| questions to a fix, without a code | {} (at most {}) |\n", questions->median,
                             questions->max);
    }
    return table;
}

using render::Page;
using render::Role;

void add_counts(Page& page, std::string title, const std::vector<Count>& rows) {
    render::add_blank(page);
    render::add(page, Role::heading, std::move(title));
    for (const Count& row : rows) {
        render::add_verbatim(page, fmt::format("{:<16}{:>5}", row.of, row.count), 2);
    }
}

void add_ages(Page& page, const Statistics& numbers) {
    if (!numbers.oldest_check.empty()) {
        render::add(page, Role::text,
                    fmt::format("Checked between {} and {}.", numbers.oldest_check, numbers.newest_check));
    }
    if (!numbers.oldest_edition.empty()) {
        render::add(page, Role::text,
                    fmt::format("The oldest source is of {}; half of the sources are of {} or later.",
                                numbers.oldest_edition, numbers.median_edition));
    }
}

void add_guides(Page& page, const Statistics& numbers) {
    render::add_blank(page);
    render::add(page, Role::text, "Questions before the first fix or an end, each answer being as likely as the next:");
    render::add_blank(page);
    render::add_verbatim(
        page, fmt::format("{:<26}{:>6}{:>8}{:>6}{:>6}{:>10}", "guide", "min", "median", "mean", "max", "outcomes"), 2);
    for (const GuideStatistics& row : numbers.guides) {
        render::add_verbatim(page,
                             fmt::format("{:<26}{:>6}{:>8}{:>6.1f}{:>6}{:>10}", row.guide->id.text, row.paths.min,
                                         row.paths.median(), row.paths.mean, row.paths.max, row.outcomes),
                             2);
    }
}

Page page_of(const Knowledge& knowledge, const Statistics& numbers) {
    Page page;
    render::add(page, Role::text, fmt::format("Knowledge {}", knowledge.version));
    add_counts(page, "In it", numbers.lists);
    add_counts(page, "Entries by category", numbers.by_category);
    add_counts(page, "Entries by system; some are of both", numbers.by_os);
    render::add_blank(page);
    render::add(page, Role::text,
                fmt::format("Of {} entries {} lead to a command to copy, {} to a check that the fix worked, {} name "
                            "dated sources. Half of the entries have at most {} words with their fixes.",
                            numbers.entries, numbers.with_command, numbers.with_verification, numbers.with_source,
                            numbers.median_words));
    add_ages(page, numbers);
    if (const auto& questions = numbers.questions_to_a_fix) {
        render::add_blank(page);
        render::add(page, Role::text,
                    fmt::format("Without a code half of the fixes are at most {} questions away, none more than {}; "
                                "the mean is {:.1f}.",
                                questions->median, questions->max, questions->mean));
    }
    add_guides(page, numbers);
    return page;
}

}  // namespace

ExitCode kb_stats(const Session& session) {
    const Statistics numbers = statistics(session.knowledge());
    if (is_machine(session.options().format)) {
        print_json(session, numbers);
    } else if (session.options().format == Format::markdown) {
        session.out() << markdown(numbers);
    } else {
        session.print(page_of(session.knowledge(), numbers));
    }
    return ExitCode::identified;
}

}  // namespace vmbackup_diag::cli
