// Tables as text, a header and a row for each job: what Log Analytics exports, what is copied out of the portal, what
// is written in Markdown, and what `az -o table` and PowerShell print.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "found.hpp"
#include "records.hpp"

namespace vmbackup_diag::evidence {

/// How the cells of a row are told apart: by a character between them, or by the columns in which they begin.
struct Cells {
    char separator = ',';
    bool has_edges = false;                 ///< Markdown: the character stands before the first and behind the last too
    std::vector<std::size_t> columns = {};  ///< counted from 0; empty where a character separates
};

struct Table {
    Cells cells = {};
    Record header = {};
    std::vector<std::string> names = {};  ///< of its columns, each as clear as the others make it
    std::size_t rows = 0;                 ///< where what belongs to its header ends
    bool is_log_analytics = false;
};

/// The first table in the text whose header names what a record of jobs has.
[[nodiscard]] std::optional<Table> table(std::string_view text);

/// The table that begins with the text's first line, where a ruler under its header shows its columns.
[[nodiscard]] std::optional<Table> table_in_columns(std::string_view text);

/// The cells of the row that begins at this offset, without names, and where it ends. A cell in quotes may hold
/// anything, and "" is a quote in it.
[[nodiscard]] Record row_at(std::string_view text, std::size_t at, const Cells& cells);

/// Whether the row of this text tells of no job because it is the header once more, a ruler under one, blank, or a
/// prompt.
[[nodiscard]] bool is_form(std::string_view text, const Record& row, const Table& table);

/// Adds what its rows say.
void read_table(std::string_view text, Table table, Found& found);

}  // namespace vmbackup_diag::evidence
