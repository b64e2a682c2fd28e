#include "formats.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "document_kinds.hpp"
#include "documents.hpp"
#include "json.hpp"
#include "json_blanks.hpp"
#include "json_start.hpp"
#include "labels.hpp"
#include "lined_records.hpp"
#include "logs.hpp"
#include "named_writers.hpp"
#include "quoted_names.hpp"
#include "table.hpp"
#include "vmbackup_diag/model/places.hpp"
#include "vssadmin.hpp"
#include "wording.hpp"
#include "writer_list.hpp"
#include "writers.hpp"

namespace vmbackup_diag::evidence {
namespace {

std::string note(std::string_view text, const JsonFault& fault) {
    const Place place = after({}, text.substr(0, fault.at));
    return fmt::format("line {}, column {}: expected {}, found {}; read as text", place.line, place.column,
                       fault.expected, fault.found);
}

/// A document that stands in the text; empty where there is none, or it breaks.
std::string_view read_json(std::string_view text, Extent extent, const Knowledge& knowledge, Found& found) {
    const bool is_all = extent != Extent::beginning;
    const auto begin = start_of_json(text);
    if (!begin) {
        return {};
    }
    const Json read = json(text, *begin);
    if (read.fault && is_all) {
        if (text.find_first_not_of(json_blanks) == *begin) {
            found.notes.push_back(note(text, *read.fault));
        }
        return {};
    }
    const PastedDocuments all = documents(read);
    const DocumentKind* kind = kind_of(all);
    if (kind == nullptr) {
        return {};
    }
    found.lists_jobs = found.lists_jobs || kind->is_of_jobs;
    if (is_all) {
        read_labels(text.substr(0, *begin), knowledge, found);
        if (kind->read != nullptr) {
            kind->read(all, knowledge, found);
        }
        read_wording(read, *kind, knowledge, found);
    }
    return all.is_list ? kind->id_of_list : kind->id;
}

/// The text with blanks in these parts, byte by byte, so that every offset in it stays what it is.
std::string blanked(std::string_view text, const std::vector<Section>& parts) {
    std::string out(text);
    for (const Section& part : parts) {
        std::fill(out.begin() + static_cast<std::ptrdiff_t>(part.begin),
                  out.begin() + static_cast<std::ptrdiff_t>(part.end), ' ');
    }
    return out;
}

/// What looks like a table's header is a form in one line where it holds more than names of columns.
bool holds_a_code(const Record& header, const Knowledge& knowledge) {
    return std::ranges::any_of(header.members,
                               [&](const Member& cell) { return is_known_code(cell.value, knowledge); });
}

std::string_view read_text(std::string_view text, const Reading& reading, const Knowledge& knowledge, Found& found) {
    if (const auto listed = writers(text); !listed.empty()) {
        read_writers(listed, knowledge, found);
        return "vssadmin-writers";
    }
    if (reading.extent != Extent::so_far && lists_no_writer(text)) {
        read_no_writers(text, found);
        return "vssadmin-writers";
    }
    if (!vssadmin_banner(text).empty()) {
        read_shadow_copies(text, reading.extent, found);
        return "vssadmin";
    }
    const std::string_view log = read_log(text, reading, found);
    read_named_writers(text, knowledge, found);
    if (!log.empty()) {
        return log;
    }
    if (read_lined_records(text, knowledge, found)) {
        return "text";
    }
    const auto forms = read_quoted_names(text, found);
    read_labels(forms.empty() ? text : blanked(text, forms), knowledge, found);
    if (const auto rows = table(text); rows && !holds_a_code(rows->header, knowledge)) {
        read_table(text, *rows, found);
        found.lists_jobs = found.lists_jobs || rows->is_log_analytics;
        return rows->is_log_analytics ? "log-analytics" : "text";
    }
    return "text";
}

}  // namespace

std::string_view read_in_its_format(std::string_view text, const Reading& reading, const Knowledge& knowledge,
                                    Found& found) {
    const std::string_view kind = read_json(text, reading.extent, knowledge, found);
    return kind.empty() ? read_text(text, reading, knowledge, found) : kind;
}

}  // namespace vmbackup_diag::evidence
