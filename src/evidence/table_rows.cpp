// The rows of a table as text, cell by cell.
#include <algorithm>

#include "doubled_quotes.hpp"
#include "lines.hpp"
#include "table.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::size_t most_cells = 256;

/// Behind a cell in quotes which begins here; where it begins if it has none.
std::size_t behind_quotes(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == '"') {
        at = std::min(text.find('"', at + 1), text.size());
        at += at < text.size() ? 1 : 0;
    }
    return at;
}

/// Where the cell ends that begins here. In Markdown a backslash makes a separator a part of it.
std::size_t end_of_cell(std::string_view text, std::size_t at, const Cells& cells) {
    const char ends[] = {cells.separator, '\n', '\0'};
    std::size_t end = std::min(text.find_first_of(ends, behind_quotes(text, at)), text.size());
    while (cells.has_edges && end > at && end < text.size() && text[end] == cells.separator && text[end - 1] == '\\') {
        end = std::min(text.find_first_of(ends, end + 1), text.size());
    }
    return end;
}

Member cell(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view written = trimmed(text.substr(begin, end - begin));
    const bool is_quoted = written.size() > 1 && written.front() == '"' && written.back() == '"';
    return {.value = is_quoted ? without_doubled(trimmed(written.substr(1, written.size() - 2), " \t\r*"), '"')
                               : std::string(trimmed(written, " \t\r\"*")),
            .span = {begin, end}};
}

Record separated_row(std::string_view text, std::size_t at, const Cells& cells) {
    Record row{.span = {at, at}};
    const std::size_t first = cells.has_edges ? std::min(text.find_first_not_of(" \t", at), text.size()) : at;
    at = first < text.size() && cells.has_edges && text[first] == cells.separator ? first + 1 : at;
    while (row.members.size() < most_cells) {
        const std::size_t end = end_of_cell(text, at, cells);
        const bool is_last = end == text.size() || text[end] == '\n';
        if (!is_last || !cells.has_edges || row.members.empty() || !trimmed(text.substr(at, end - at)).empty()) {
            row.members.push_back(cell(text, at, end));
        }
        at = end;
        if (is_last) {
            break;
        }
        ++at;
    }
    row.span.end = at;
    return row;
}

/// Where this column of the line begins.
std::size_t at_column(std::string_view line, std::size_t column) {
    std::size_t at = 0;
    for (; at < line.size() && (column > 0 || is_inside_character(line[at])); ++at) {
        column -= is_inside_character(line[at]) ? 0 : 1;
    }
    return at;
}

/// A number ends where its column does, and may begin before the column's name.
Record aligned_row(std::string_view text, std::size_t at, const std::vector<std::size_t>& columns) {
    const std::string_view line = text.substr(at, text.substr(at).find('\n'));
    Record row{.span = {at, at + line.size()}};
    std::size_t begin = 0;
    for (std::size_t n = 1; n <= columns.size(); ++n) {
        std::size_t end = n == columns.size() ? line.size() : at_column(line, columns[n]);
        const bool is_crossed = end > begin && end < line.size() && line[end - 1] != ' ' && line[end] != ' ';
        if (is_crossed) {
            end = std::max(begin, line.substr(0, end).rfind(' ') + 1);
        }
        row.members.push_back(cell(text, at + begin, at + end));
        begin = end;
    }
    return row;
}

bool is_ruler(const Record& row) {
    return std::ranges::all_of(row.members, [](const Member& cell) { return trimmed(cell.value, "-:").empty(); });
}

}  // namespace

Record row_at(std::string_view text, std::size_t at, const Cells& cells) {
    return cells.columns.empty() ? separated_row(text, at, cells) : aligned_row(text, at, cells.columns);
}

bool is_form(std::string_view text, const Record& row, const Table& table) {
    const bool is_typed = !table.cells.columns.empty() && is_prompt(text.substr(row.span.begin));
    return is_typed || is_ruler(row) ||
           std::ranges::equal(row.members, table.header.members, {}, &Member::value, &Member::value);
}

}  // namespace vmbackup_diag::evidence
