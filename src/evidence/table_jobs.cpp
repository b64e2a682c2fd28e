// Jobs in a table: what Log Analytics exports, what `az` and PowerShell print, and what is copied out of the portal or
// a spreadsheet.
#include <fmt/format.h>

#include <algorithm>

#include "job_lists.hpp"
#include "records.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// A row that is still open in a text of this length has lost its quote.
constexpr std::size_t longest_row = 1 << 20;

/// The row with which the rest of the text begins, read whole.
Record next_row(Feed& feed, const Cells& cells) {
    Record row = row_at(feed.rest(), 0, cells);
    while (row.span.end == feed.rest().size() && feed.rest().size() < longest_row && feed.more()) {
        row = row_at(feed.rest(), 0, cells);
    }
    return row;
}

/// Where a loop prints one table in columns for each vault, the next one.
std::optional<Table> next_table(Feed& feed, const Cells& cells) {
    const auto has_two_lines = [&] {
        const std::size_t first = feed.rest().find('\n');
        return first != std::string_view::npos && feed.rest().find('\n', first + 1) != std::string_view::npos;
    };
    if (cells.columns.empty()) {
        return std::nullopt;
    }
    while (feed.rest().size() < longest_row && !has_two_lines() && feed.more()) {
    }
    return table_in_columns(feed.rest());
}

void take(const Record& row, const Table& table, JobRecord& record, DatedJobs& jobs, Place place) {
    if (row.members.size() != table.names.size()) {
        jobs.refuse(place, fmt::format("expected a row of {} cells as the header has, found {}", table.names.size(),
                                       row.members.size()));
        return;
    }
    std::vector<Leaf> cells;
    for (std::size_t n = 0; n < row.members.size(); ++n) {
        cells.push_back({.name = table.names[n], .text = row.members[n].value});
    }
    if (Job* job = record.job(cells)) {
        jobs.take(*job, record.begun());
    } else {
        jobs.refuse(place, "expected a job, found a row with neither its state nor an error");
    }
}

}  // namespace

void read_table_of_jobs(Feed& feed, Table table, DatedJobs& jobs) {
    feed.pass(table.rows);
    JobRecord record;
    while (!feed.rest().empty() || feed.more()) {
        feed.pass(1);
        if (auto another = next_table(feed, table.cells)) {
            table = *std::move(another);
            feed.pass(table.rows);
            continue;
        }
        const Record row = next_row(feed, table.cells);
        if (!is_form(feed.rest(), row, table)) {
            take(row, table, record, jobs, feed.place());
        }
        feed.pass(row.span.end);
    }
}

}  // namespace vmbackup_diag::evidence
