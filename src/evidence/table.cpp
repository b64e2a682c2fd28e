#include "table.hpp"

#include "fields.hpp"
#include "lines.hpp"
#include "records.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::size_t most_lines_before_table = 20;
constexpr std::size_t longest_header = 8192;
constexpr std::size_t most_columns = 256;
constexpr std::string_view separators = ",;\t|";

bool is_of_log_analytics(std::string_view column) {
    return column.starts_with("JobFailureCode") || column.starts_with("JobUniqueId") ||
           column.starts_with("BackupItemUniqueId");
}

/// One column for the VM or the job's state may be a word in a sentence; two among several are a header.
bool is_header(const Record& row) {
    std::size_t known = 0;
    for (const Member& cell : row.members) {
        known += field(cell.value) != nullptr || is_of_log_analytics(cell.value) ? 1 : 0;
    }
    return known >= 2 && row.members.size() >= 3;
}

}  // namespace

Record row_at(std::string_view text, std::size_t at, char separator) {
    Record row{.span = {at, at}};
    while (row.members.size() < most_columns) {
        const std::size_t begin = at;
        if (text.substr(at).starts_with('"')) {
            do {
                at = std::min(text.find('"', at + 1), text.size());
                at += at < text.size() ? 1 : 0;
            } while (at < text.size() && text[at] == '"');
        }
        const char ends[] = {separator, '\n', '\0'};
        at = std::min(text.find_first_of(ends, at), text.size());
        const std::string_view cell = trimmed(text.substr(begin, at - begin), " \t\r\"*");
        row.members.push_back({"", std::string(cell), {begin, at}});
        if (at == text.size() || text[at] == '\n') {
            break;
        }
        ++at;
    }
    row.span.end = at;
    return row;
}

bool is_rule(const Record& row) {
    return std::ranges::all_of(row.members, [](const Member& cell) { return trimmed(cell.value, "-:").empty(); });
}

std::optional<Table> table(std::string_view text) {
    TextLines lines(text);
    for (std::size_t n = 0; n < most_lines_before_table; ++n) {
        const auto line = lines.next();
        if (!line) {
            return std::nullopt;
        }
        for (const char separator : separators) {
            const Record row = row_at(line->substr(0, longest_header), 0, separator);
            if (is_header(row)) {
                const bool is_known = std::ranges::any_of(
                    row.members, [](const Member& cell) { return is_of_log_analytics(cell.value); });
                return Table{separator, lines.begin(), lines.begin() + line->size(), is_known};
            }
        }
    }
    return std::nullopt;
}

void read_table(std::string_view text, const Table& table, Found& found) {
    const Record header = row_at(text, table.begin, table.separator);
    found.bookkeeping.push_back(header.span);
    Jobs jobs(found);
    for (std::size_t at = text.find('\n', header.span.end); at != text.npos; at = text.find('\n', at)) {
        Record row = row_at(text, at + 1, table.separator);
        if (row.members.size() == header.members.size() && !is_rule(row)) {
            for (std::size_t n = 0; n < row.members.size(); ++n) {
                row.members[n].key = header.members[n].value;
            }
            jobs.add(row);
        }
        at = row.span.end;
    }
    jobs.finish();
}

}  // namespace vmbackup_diag::evidence
