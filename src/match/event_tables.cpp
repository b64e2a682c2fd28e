#include "event_tables.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "events.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

constexpr auto headings_of_numbers = std::to_array<std::string_view>({"id", "eventid", "instanceid", "event"});
constexpr auto headings_of_sources =
    std::to_array<std::string_view>({"providername", "provider", "source", "sourcename"});

/// What stands between the cells of a table; in the order in which a line of headings is looked at for them.
constexpr std::string_view separators = "\t|,;";

/// What stands around the value of a cell; a quoted mail has the first of them before each line.
constexpr std::string_view around_values = "> \t\"'";

bool is_heading(std::span<const std::string_view> known, std::string_view text) {
    std::string heading = lower(trimmed(text, around_values));
    std::erase_if(heading, [](char c) { return c == ' ' || c == '_'; });
    return std::ranges::find(known, heading) != known.end();
}

bool is_rule(std::string_view line) {
    return line.find("--") != line.npos && line.find_first_not_of("- \t\r>") == line.npos;
}

/// The offset of the column, counted in characters as the table is laid out.
std::size_t offset_of(std::string_view line, std::size_t column) {
    std::size_t at = 0;
    for (std::size_t n = 0; at < line.size() && n < column; ++n) {
        ++at;
        while (at < line.size() && is_inside_character(line[at])) {
            ++at;
        }
    }
    return at;
}

/// What of the text has a value in it.
Run value_in(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view cell = text.substr(begin, end - begin);
    const std::string_view value = trimmed(cell, around_values);
    const std::size_t at = value.empty() ? begin : begin + static_cast<std::size_t>(value.data() - cell.data());
    return {at, at + value.size()};
}

/// The end of the cell that begins here. A separator within quotes is none.
std::size_t end_of_cell(std::string_view row, std::size_t from, char separator) {
    const bool is_quoted = row.substr(from).starts_with('"');
    const std::size_t quote = is_quoted ? row.find('"', from + 1) : from;
    return std::min(row.find(separator, std::min(quote, row.size())), row.size());
}

/// Does this with the position and the value of each cell.
template <class Use>
void each_cell(std::string_view text, const Run& row, char separator, Use use) {
    const std::string_view line = text.substr(0, row.end);
    std::size_t begin = row.begin;
    for (std::size_t n = 0; begin <= row.end; ++n) {
        const std::size_t end = end_of_cell(line, begin, separator);
        use(n, value_in(text, begin, end));
        begin = end + 1;
    }
}

/// The digits that end here, or else those that begin here, where nothing sticks to them.
Run number_at(std::string_view text, const Run& row, std::size_t begin, std::size_t end) {
    const auto is_edge = [&](std::size_t at) { return at == row.end || text[at] == ' '; };
    if (end > row.begin && is_edge(end) && is_digit(text[end - 1])) {
        begin = end;
        while (begin > row.begin && is_digit(text[begin - 1])) {
            --begin;
        }
    } else {
        end = begin;
        while (end < row.end && is_digit(text[end])) {
            ++end;
        }
    }
    const bool is_whole = (begin == row.begin || text[begin - 1] == ' ') && is_edge(end);
    return is_whole ? Run{begin, end} : Run{begin, begin};
}

std::optional<DashedColumns> dashed_columns(std::string_view headings, std::string_view rule) {
    std::optional<DashedColumn> number;
    std::optional<DashedColumn> source;
    for (std::size_t begin = rule.find('-'); begin != rule.npos && begin < headings.size();) {
        const std::size_t end = std::min(rule.find_first_not_of('-', begin), rule.size());
        const std::size_t next = rule.find('-', end);
        const std::string_view heading = headings.substr(begin, end - begin);
        if (is_heading(headings_of_numbers, heading)) {
            number = {begin, end, next};
        } else if (is_heading(headings_of_sources, heading)) {
            source = {begin, end, next};
        }
        begin = next;
    }
    return number && source ? std::optional(DashedColumns{*number, *source}) : std::nullopt;
}

std::optional<SeparatedCells> separated_cells(std::string_view headings) {
    const auto separator =
        std::ranges::find_if(separators, [&](char one) { return headings.find(one) != headings.npos; });
    if (separator == separators.end()) {
        return std::nullopt;
    }
    std::optional<std::size_t> number;
    std::optional<std::size_t> source;
    each_cell(headings, {0, headings.size()}, *separator, [&](std::size_t n, const Run& cell) {
        const std::string_view heading = headings.substr(cell.begin, cell.size());
        if (is_heading(headings_of_numbers, heading)) {
            number = n;
        } else if (is_heading(headings_of_sources, heading)) {
            source = n;
        }
    });
    return number && source ? std::optional(SeparatedCells{*separator, *number, *source}) : std::nullopt;
}

}  // namespace

bool may_be_heading(std::string_view text, const Run& word) {
    constexpr auto words = std::to_array<std::string_view>(
        {"providername", "provider", "source", "sourcename", "eventid", "event", "instanceid"});
    const std::string_view next = text.substr(word.end, 1);
    return next.find_first_of(":=/.") == next.npos && is_one_of(words, text, word);
}

std::optional<EventTable> EventTable::headed_by(std::string_view text, const Run& heading) {
    const std::size_t farthest = heading.begin - std::min(heading.begin, longest_row);
    const std::size_t before = text.substr(farthest, heading.begin - farthest).rfind('\n');
    if (before == text.npos && farthest > 0) {
        return std::nullopt;
    }
    const Run line = row_at(text, before == text.npos ? 0 : farthest + before + 1);
    const std::string_view rest = text.substr(line.end);
    const std::size_t end_of_line = rest.starts_with('\n') ? 1 : rest.starts_with("\r\n") ? 2 : 0;
    if (end_of_line == 0) {
        return std::nullopt;
    }
    const Run below = row_at(text, line.end + end_of_line);
    const std::string_view headings = text.substr(line.begin, line.size());
    const std::string_view rule = text.substr(below.begin, below.size());
    if (is_rule(rule)) {
        const auto columns = dashed_columns(headings, rule);
        return columns ? std::optional(EventTable(*columns)) : std::nullopt;
    }
    const auto cells = separated_cells(headings);
    return cells ? std::optional(EventTable(*cells)) : std::nullopt;
}

std::optional<EventCells> DashedColumns::cells(std::string_view text, const Run& row) const {
    const std::string_view line = text.substr(row.begin, row.size());
    const auto at = [&](std::size_t column) { return row.begin + offset_of(line, column); };
    const Run found = number_at(text, row, at(number.begin), at(number.end));
    if (found.size() == 0) {
        return std::nullopt;
    }
    const std::size_t begin = at(source.begin);
    const std::size_t end = source.next == line.npos ? row.end : at(source.next);
    return EventCells{value_in(text, begin, found.begin > begin ? std::min(end, found.begin) : end), found};
}

std::optional<EventCells> SeparatedCells::cells(std::string_view text, const Run& row) const {
    EventCells found;
    each_cell(text, row, separator, [&](std::size_t n, const Run& cell) {
        found.number = n == number ? cell : found.number;
        found.source = n == source ? cell : found.source;
    });
    return are_digits(text, found.number) ? std::optional(found) : std::nullopt;
}

std::optional<EventCells> EventTable::cells(std::string_view text, const Run& row) const {
    return std::visit([&](const auto& columns) { return columns.cells(text, row); }, columns_);
}

}  // namespace vmbackup_diag::match
