// Tables as text, a header and a row for each job: what Log Analytics exports, and what is copied out of the portal.
#pragma once

#include <optional>

#include "found.hpp"
#include "records.hpp"

namespace vmbackup_diag::evidence {

/// What a table is from, and where its header ends.
struct Table {
    char separator = ',';
    std::size_t begin = 0;
    std::size_t rows = 0;
    bool is_log_analytics = false;
};

/// The first table in the text whose header names what a record of jobs has.
[[nodiscard]] std::optional<Table> table(std::string_view text);

/// The cells of the row that begins at this offset, without names, and where it ends. A cell in quotes may hold
/// anything, and "" is a quote in it.
[[nodiscard]] Record row_at(std::string_view text, std::size_t at, char separator);

/// Whether it is a line between header and rows, as Markdown has one.
[[nodiscard]] bool is_rule(const Record& row);

/// Adds what its rows say.
void read_table(std::string_view text, const Table& table, Found& found);

}  // namespace vmbackup_diag::evidence
