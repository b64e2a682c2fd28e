#include "vmbackup_diag/render/statistics.hpp"

#include <fmt/format.h>

namespace vmbackup_diag::render {
namespace {

void write(JsonWriter& out, std::string_view key, const std::vector<Count>& rows) {
    out.key(key).begin_object();
    for (const Count& row : rows) {
        out.key(row.of).number(row.count);
    }
    out.end_object();
}

void write(JsonWriter& out, const Questions& questions) {
    out.begin_object().key("min").number(questions.min).key("median").number(questions.median);
    out.key("mean").decimal(questions.mean).key("max").number(questions.max).end_object();
}

void add_counts(Page& out, std::string title, const std::vector<Count>& rows) {
    add_blank(out);
    add(out, Role::heading, std::move(title));
    for (const Count& row : rows) {
        add_verbatim(out, fmt::format("{:<16}{:>5}", row.of, row.count), 2);
    }
}

void add_ages(Page& out, const Statistics& numbers) {
    if (!numbers.oldest_check.empty()) {
        add(out, Role::text, fmt::format("Checked between {} and {}.", numbers.oldest_check, numbers.newest_check));
    }
    if (!numbers.oldest_edition.empty()) {
        add(out, Role::text,
            fmt::format("The oldest source is of {}; half of the sources are of {} or later.", numbers.oldest_edition,
                        numbers.median_edition));
    }
}

void add_guides(Page& out, const Statistics& numbers) {
    add_blank(out);
    add(out, Role::text, "Questions before the first fix or an end, each answer being as likely as the next:");
    add_blank(out);
    add_verbatim(
        out, fmt::format("{:<26}{:>6}{:>8}{:>6}{:>6}{:>10}", "guide", "min", "median", "mean", "max", "outcomes"), 2);
    for (const GuideStatistics& row : numbers.guides) {
        add_verbatim(out,
                     fmt::format("{:<26}{:>6}{:>8}{:>6.1f}{:>6}{:>10}", row.guide->id.text, row.questions.min,
                                 row.questions.median, row.questions.mean, row.questions.max, row.outcomes),
                     2);
    }
}

}  // namespace

void write(JsonWriter& out, const Statistics& numbers, const Tool& tool) {
    out.begin_object().member("schema", "vmbackup-diag/stats/1").key("tool");
    write(out, tool);
    write(out, "counts", numbers.lists);
    out.key("entries").begin_object();
    write(out, "by_kind", numbers.by_kind);
    write(out, "by_category", numbers.by_category);
    write(out, "by_os", numbers.by_os);
    out.key("with_command").number(numbers.with_command).key("with_verification").number(numbers.with_verification);
    out.key("with_source").number(numbers.with_source).key("median_words").number(numbers.median_words);
    out.end_object().key("fixes_with_command").number(numbers.fixes_with_command);
    out.key("ages").begin_object().member_or_null("oldest_check", numbers.oldest_check);
    out.member_or_null("newest_check", numbers.newest_check).member_or_null("oldest_edition", numbers.oldest_edition);
    out.member_or_null("median_edition", numbers.median_edition).end_object();
    out.key("questions_to_a_fix");
    if (const auto& questions = numbers.questions_to_a_fix) {
        write(out, *questions);
    } else {
        out.null();
    }
    out.list("guides", numbers.guides, [&](const GuideStatistics& row) {
        out.begin_object().member("id", row.guide->id.text).key("questions");
        write(out, row.questions);
        out.key("outcomes").number(row.outcomes).end_object();
    });
    out.end_object();
}

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

Page page(const Knowledge& knowledge, const Statistics& numbers) {
    Page out;
    add(out, Role::text, fmt::format("Knowledge {}", knowledge.version));
    add_counts(out, "In it", numbers.lists);
    add_counts(out, "Entries by category", numbers.by_category);
    add_counts(out, "Entries by system; some are of both", numbers.by_os);
    add_blank(out);
    add(out, Role::text,
        fmt::format("Of {} entries {} lead to a command to copy, {} to a check that the fix worked, {} name "
                    "dated sources. Half of the entries have at most {} words with their fixes.",
                    numbers.entries, numbers.with_command, numbers.with_verification, numbers.with_source,
                    numbers.median_words));
    add_ages(out, numbers);
    if (const auto& questions = numbers.questions_to_a_fix) {
        add_blank(out);
        add(out, Role::text,
            fmt::format("Without a code half of the fixes are at most {} questions away, none more than {}; "
                        "the mean is {:.1f}.",
                        questions->median, questions->max, questions->mean));
    }
    add_guides(out, numbers);
    return out;
}

}  // namespace vmbackup_diag::render
