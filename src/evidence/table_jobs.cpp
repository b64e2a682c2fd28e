// Jobs in a table: what Log Analytics exports, and what is copied out of the portal or a spreadsheet.
#include <fmt/format.h>

#include "job_lists.hpp"
#include "records.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// A row that is still open in a text of this length has lost its quote.
constexpr std::size_t longest_row = 1 << 20;

/// The row with which the rest of the text begins, read whole.
Record next_row(Feed& feed, char separator) {
    Record row = row_at(feed.rest(), 0, separator);
    while (row.span.end == feed.rest().size() && feed.rest().size() < longest_row && feed.more()) {
        row = row_at(feed.rest(), 0, separator);
    }
    return row;
}

bool is_empty(const Record& row) {
    return std::ranges::all_of(row.members, [](const Member& cell) { return cell.value.empty(); });
}

}  // namespace

void read_table_of_jobs(Feed& feed, const Table& table, const JobSink& sink) {
    feed.pass(table.begin);
    const Record header = next_row(feed, table.separator);
    feed.pass(header.span.end);
    JobRecord record;
    std::vector<Leaf> cells;
    while (!feed.rest().empty() || feed.more()) {
        feed.pass(1);
        const Record row = next_row(feed, table.separator);
        cells.clear();
        for (std::size_t n = 0; n < std::min(row.members.size(), header.members.size()); ++n) {
            cells.push_back({.name = header.members[n].value, .text = row.members[n].value});
        }
        const Job* job = row.members.size() == header.members.size() ? record.job(cells) : nullptr;
        if (job != nullptr) {
            sink.take(*job);
        } else if (!is_empty(row) && !is_rule(row)) {
            sink.refuse(feed.place(), row.members.size() == header.members.size()
                                          ? "expected a job, found a row with neither its state nor an error"
                                          : fmt::format("expected a row of {} cells as the header has, found {}",
                                                        header.members.size(), row.members.size()));
        }
        feed.pass(row.span.end);
    }
}

}  // namespace vmbackup_diag::evidence
