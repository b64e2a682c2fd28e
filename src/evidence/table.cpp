#include "table.hpp"

#include <algorithm>

#include "fields.hpp"
#include "lines.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "wording.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::size_t most_lines_before_table = 20;
constexpr std::size_t longest_header = 8192;
constexpr std::size_t most_columns = 256;
constexpr std::string_view separators = ",;\t|";

/// Tables of whatever else have a column "Type", too.
bool is_of_jobs(std::string_view column) {
    const Field* known = field(column);
    return has_trait(column, of_log_analytics) || (known != nullptr && known->key != "type");
}

/// One column for the VM or the job's state may be a word in a sentence; two among several are a header. A form that
/// was copied into one line has values between its names, which a colon ends.
bool is_header(const Record& row) {
    if (std::ranges::any_of(row.members, [](const Member& cell) { return cell.value.ends_with(':'); })) {
        return false;
    }
    const auto known = std::ranges::count_if(row.members, is_of_jobs, &Member::value);
    return known >= 2 && row.members.size() >= 3;
}

bool names_a(const Member& cell, std::string_view placeholder) {
    const Field* known = field(cell.value);
    return known != nullptr && known->placeholder == placeholder;
}

/// Where a table names VM and vault, a plain "Resource group" belongs to the one that stands last before it.
void add_names(Table& table) {
    const auto& cells = table.header.members;
    table.is_log_analytics =
        std::ranges::any_of(cells, [](const Member& cell) { return has_trait(cell.value, of_log_analytics); });
    const bool has_vault =
        std::ranges::any_of(cells, [](const Member& cell) { return names_a(cell, placeholder::vault); });
    std::string_view owned;
    for (const Member& cell : cells) {
        const Field* known = field(cell.value);
        const bool is_group = known != nullptr && known->meaning == Meaning::group;
        owned = names_a(cell, placeholder::vm)      ? "VM resource group"
                : names_a(cell, placeholder::vault) ? "Vault resource group"
                                                    : owned;
        table.names.push_back(is_group && has_vault && !table.is_log_analytics ? std::string(owned) : cell.value);
    }
}

/// The table whose header is this line, where a character separates its cells.
std::optional<Table> separated_table(std::string_view line) {
    for (const char separator : separators) {
        Table out{
            .cells = {.separator = separator, .has_edges = separator == '|' && trimmed(line).starts_with(separator)},
            .rows = line.size()};
        out.header = row_at(line, 0, out.cells);
        if (is_header(out.header)) {
            add_names(out);
            return out;
        }
    }
    return std::nullopt;
}

/// The columns in which the dashes of a ruler begin; none where it is no ruler.
std::vector<std::size_t> columns_of(std::string_view ruler) {
    std::vector<std::size_t> columns;
    for (std::size_t n = 0; n < ruler.size() && columns.size() < most_columns; ++n) {
        if (ruler[n] == '-' && (n == 0 || ruler[n - 1] != '-')) {
            columns.push_back(n);
        } else if (ruler[n] != '-' && ruler[n] != ' ') {
            return {};
        }
    }
    return columns;
}

/// What a row says beside names, times and states.
void say_cells(const Record& row, Found& found) {
    for (const Member& cell : row.members) {
        if (field(cell.key) == nullptr && !has_trait(cell.key, of_record)) {
            found.say(cell.value);
        }
    }
}

Table from(std::size_t begin, Table table) {
    table.header.span = {begin + table.header.span.begin, begin + table.header.span.end};
    table.rows += begin;
    return table;
}

}  // namespace

std::optional<Table> table_in_columns(std::string_view text) {
    TextLines lines(text);
    const std::string_view header = lines.next().value_or("").substr(0, longest_header);
    const std::string_view ruler = lines.next().value_or("").substr(0, longest_header);
    Table out{.cells = {.columns = columns_of(ruler)}, .rows = lines.begin() + ruler.size()};
    if (out.cells.columns.empty()) {
        return std::nullopt;
    }
    out.header = row_at(header, 0, out.cells);
    if (!is_header(out.header)) {
        return std::nullopt;
    }
    add_names(out);
    return out;
}

std::optional<Table> table(std::string_view text) {
    TextLines lines(text);
    for (std::size_t n = 0; n < most_lines_before_table; ++n) {
        const auto line = lines.next();
        if (!line) {
            return std::nullopt;
        }
        if (auto found = separated_table(line->substr(0, longest_header))) {
            found->rows = line->size();
            return from(lines.begin(), *std::move(found));
        }
        if (auto found = table_in_columns(text.substr(lines.begin()))) {
            return from(lines.begin(), *std::move(found));
        }
    }
    return std::nullopt;
}

void read_table(std::string_view text, Table table, Found& found) {
    const bool is_printed = !table.cells.columns.empty();
    if (is_printed) {
        say_lines(text.substr(0, table.header.span.begin), found);
    }
    found.bookkeeping.push_back(table.header.span);
    Jobs jobs(found);
    for (std::size_t at = text.find('\n', table.rows); at != text.npos; at = text.find('\n', at)) {
        ++at;
        if (const auto another = is_printed ? table_in_columns(text.substr(at)) : std::nullopt) {
            table = from(at, *another);
            found.bookkeeping.push_back(table.header.span);
            at = table.rows;
            continue;
        }
        Record row = row_at(text, at, table.cells);
        if (row.members.size() == table.names.size() && !is_form(text, row, table)) {
            for (std::size_t n = 0; n < row.members.size(); ++n) {
                row.members[n].key = table.names[n];
            }
            if (jobs.add(row) && is_printed) {
                say_cells(row, found);
            }
        }
        at = row.span.end;
    }
    jobs.finish();
}

}  // namespace vmbackup_diag::evidence
