// Tables of events of Windows: as PowerShell prints them, in Markdown, and with tabs, commas or semicolons between
// their cells. Their headings tell which column holds the numbers of the events and which their sources.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <variant>

#include "event_cells.hpp"

namespace vmbackup_diag::match {

/// Whether this word may be of the headings of such a table, by what it is and what follows on it.
[[nodiscard]] bool may_be_heading(std::string_view text, const Run& word);

/// A column of characters, as the dashes below its heading tell it.
struct DashedColumn {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t next = 0;  ///< where the dashes of the next column begin
};

struct DashedColumns {
    DashedColumn number;
    DashedColumn source;

    [[nodiscard]] std::optional<EventCells> cells(std::string_view text, const Run& row) const;
};

/// Cells with a separator between them, by their positions.
struct SeparatedCells {
    char separator = ',';
    std::size_t number = 0;
    std::size_t source = 0;

    [[nodiscard]] std::optional<EventCells> cells(std::string_view text, const Run& row) const;
};

class EventTable {
  public:
    /// The table that has the line around this word for its headings.
    [[nodiscard]] static std::optional<EventTable> headed_by(std::string_view text, const Run& heading);

    /// The cells of the row in this part of the text, where a number stands in its place.
    [[nodiscard]] std::optional<EventCells> cells(std::string_view text, const Run& row) const;

  private:
    using Columns = std::variant<DashedColumns, SeparatedCells>;
    explicit EventTable(const Columns& columns) : columns_(columns) {}

    Columns columns_;
};

}  // namespace vmbackup_diag::match
