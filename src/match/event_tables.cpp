#include "event_tables.hpp"

#include <algorithm>
#include <array>

#include "event_records.hpp"
#include "events.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

constexpr auto headings_of_numbers = std::to_array<std::string_view>({"id", "eventid", "instanceid", "event"});
constexpr auto headings_of_sources =
    std::to_array<std::string_view>({"providername", "provider", "source", "sourcename"});

/// A longer line is no row of a table, and no line of CEF has its number so far behind its beginning.
constexpr std::size_t longest_row = 512;

bool may_edge(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// What of a line stands before this offset; empty where it is longer than a row.
std::optional<std::string_view> line_before(std::string_view text, std::size_t at) {
    const std::size_t farthest = at - std::min(at, longest_row);
    const std::string_view before = text.substr(farthest, at - farthest);
    const std::size_t end = before.rfind('\n');
    const bool is_whole = end != before.npos || farthest == 0;
    return is_whole ? std::optional(before.substr(end + 1)) : std::nullopt;
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

/// The dashes below a heading tell where its column begins and ends.
struct TableColumn {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct EventTable {
    std::optional<TableColumn> numbers = {};
    std::optional<TableColumn> sources = {};
};

bool is_rule(std::string_view line) {
    return line.find("--") != line.npos && line.find_first_not_of("- \t\r") == line.npos;
}

/// What the headings over the dashes say; "Event ID" has a blank in it.
EventTable table_of(std::string_view headings, std::string_view rule) {
    EventTable table;
    for (std::size_t begin = rule.find('-'); begin != rule.npos && begin < headings.size();) {
        const std::size_t end = std::min(rule.find_first_not_of('-', begin), rule.size());
        std::string heading = lower(trimmed(headings.substr(begin, end - begin)));
        std::erase(heading, ' ');
        const auto is_one = [&](std::span<const std::string_view> known) {
            return std::ranges::find(known, heading) != known.end();
        };
        if (is_one(headings_of_numbers)) {
            table.numbers = TableColumn{begin, end};
        } else if (is_one(headings_of_sources)) {
            table.sources = TableColumn{begin, end};
        }
        begin = rule.find('-', end);
    }
    return table;
}

/// The table in one of whose rows the offset is.
EventTable table_around(std::string_view text, std::size_t at) {
    const std::size_t farthest = at - std::min(at, record_reach);
    const std::size_t dashes = text.substr(farthest, at - farthest).rfind("--");
    if (dashes == text.npos) {
        return {};
    }
    const auto before = line_before(text, farthest + dashes);
    if (!before || before->size() == farthest + dashes) {
        return {};
    }
    const std::size_t begin = farthest + dashes - before->size();
    const std::string_view rule = text.substr(begin, text.find('\n', begin) - begin);
    const auto headings = line_before(text, begin - 1);
    return headings && is_rule(rule) ? table_of(*headings, rule) : EventTable{};
}

/// Where the source begins in the row of a table.
std::optional<std::size_t> begin_in_row(std::string_view text, const Run& number) {
    const bool is_cell = (number.begin == 0 || may_edge(text[number.begin - 1])) &&
                         (number.end == text.size() || may_edge(text[number.end]));
    const auto before = is_cell ? line_before(text, number.end) : std::nullopt;
    const EventTable table = before ? table_around(text, number.begin) : EventTable{};
    if (!table.numbers || !table.sources || columns(*before) != table.numbers->end) {
        return std::nullopt;
    }
    const std::size_t row = number.end - before->size();
    return row + offset_of(text.substr(row, record_reach), table.sources->begin);
}

/// The fields of a line of CEF before its extensions: the version, who made the product, it, its version, the number.
constexpr std::size_t field_of_product = 2;
constexpr std::size_t field_of_number = 4;

/// Where the product begins in a line of CEF, if the number is the one that it gives to what happened.
std::optional<std::size_t> begin_in_cef(std::string_view text, const Run& number) {
    constexpr std::string_view mark = "CEF:";
    if (number.begin == 0 || std::string_view("|=").find(text[number.begin - 1]) == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view line = line_before(text, number.begin).value_or("");
    const std::size_t begin = line.rfind(mark);
    if (begin == line.npos) {
        return std::nullopt;
    }
    std::size_t fields = 0;
    std::optional<std::size_t> product;
    for (std::size_t n = begin; n < line.size(); ++n) {
        fields += line[n] == '|' ? 1 : 0;
        product = line[n] == '|' && fields == field_of_product ? number.begin - line.size() + n + 1 : product;
    }
    const bool is_its_number = fields == field_of_number || line.ends_with("externalId=");
    return is_its_number ? product : std::nullopt;
}

}  // namespace

std::optional<Run> source_by_place(std::string_view source, std::string_view text, const Run& number) {
    auto begin = begin_in_cef(text, number);
    begin = begin ? begin : begin_in_row(text, number);
    if (!begin) {
        return std::nullopt;
    }
    const std::size_t vendor = vendor_at(text, *begin);
    return is_source_at(source, text, *begin + vendor) ? std::optional(Run{*begin, *begin + vendor + source.size()})
                                                       : std::nullopt;
}

}  // namespace vmbackup_diag::match
