// What is known as a list names it: an entry, found or not, or a page of the documentation in one row, in each format.
#pragma once

#include <span>
#include <string>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/entry.hpp"
#include "vmbackup_diag/model/knowledge.hpp"
#include "vmbackup_diag/render/json_writer.hpp"
#include "vmbackup_diag/render/page.hpp"

namespace vmbackup_diag::render {

/// An entry that a search found.
struct FoundEntry {
    const Entry& entry;
    double score = 0;
    std::span<const Matched* const> words = {};  ///< what speaks for it
};

void add_row(Page& page, const Entry& entry);
void add_row(Page& page, const FoundEntry& found);
void add_row(Page& page, const Link& link);

[[nodiscard]] std::string markdown_row(const Entry& entry);
[[nodiscard]] std::string markdown_row(const FoundEntry& found);
[[nodiscard]] std::string markdown_row(const Link& link);

void write_row(JsonWriter& out, const Entry& entry);
void write_row(JsonWriter& out, const FoundEntry& found);
void write_row(JsonWriter& out, const Link& link);

}  // namespace vmbackup_diag::render
