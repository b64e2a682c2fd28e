#include "vmbackup_diag/evidence/evidence.hpp"

#include <fmt/format.h>

#include "context.hpp"
#include "documents.hpp"
#include "labels.hpp"
#include "logs.hpp"
#include "resource_ids.hpp"
#include "table.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vssadmin.hpp"
#include "wording.hpp"
#include "writers.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// The format of a text that is not read for its names shows in this much of it.
constexpr std::size_t enough_for_the_format = 1 << 18;

/// Who gives this much gives more; to grow step by step would cost more than the reading.
constexpr std::size_t a_lot = 1 << 15;

/// What a reader is shown of an observation; as much as fits two lines of a page.
constexpr std::size_t longest_line_shown = 160;

/// Goes through a text and knows line and column of each offset, which must not decrease.
class Places {
  public:
    explicit Places(std::string_view text) : text_(text) {}

    Place at(std::size_t offset) {
        for (; at_ < std::min(offset, text_.size()); ++at_) {
            if (text_[at_] == '\n') {
                now_ = {now_.line + 1, 1};
            } else if (!is_inside_character(text_[at_])) {
                ++now_.column;
            }
        }
        return now_;
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
    Place now_;
};

/// The text with blanks in these parts of it. Every character that stays keeps its line and column.
std::string without(std::string_view text, std::vector<Span> parts) {
    std::ranges::sort(parts, {}, &Span::begin);
    std::string out;
    out.reserve(text.size());
    std::size_t at = 0;
    for (const Span& part : parts) {
        const std::size_t end = std::min(part.end, text.size());
        if (part.begin > at) {
            out += text.substr(at, part.begin - at);
            at = part.begin;
        }
        for (; at < end; ++at) {
            if (text[at] == '\n') {
                out += '\n';
            } else if (!is_inside_character(text[at])) {
                out += ' ';
            }
        }
    }
    return out += text.substr(at);
}

std::vector<Observation> observations(std::string_view text, std::vector<Observed> observed,
                                      const Knowledge& knowledge) {
    std::ranges::stable_sort(observed, {}, &Observed::at);
    Places places(text);
    std::vector<Observation> out;
    for (const Observed& one : observed) {
        const Place place = places.at(one.at);
        if (const Entry* entry = find(knowledge, one.entry)) {
            out.push_back({entry, {one.by, shortened(clean(one.text), longest_line_shown), place}});
        }
    }
    return out;
}

std::string note(std::string_view text, const JsonFault& fault) {
    const Place place = Places(text).at(fault.at);
    return fmt::format("line {}, column {}: expected {}, found {}; read as text", place.line, place.column,
                       fault.expected, fault.found);
}

/// A document that stands in the text; empty where there is none, or it breaks.
std::string_view read_json(std::string_view text, bool is_all, const Knowledge& knowledge, Found& found) {
    const auto begin = start_of_json(text);
    if (!begin) {
        return {};
    }
    const Json read = json(text, *begin);
    if (read.fault && is_all) {
        if (text.find_first_not_of(" \t\r\n") == *begin) {
            found.notes.push_back(note(text, *read.fault));
        }
        return {};
    }
    const Documents all = documents(read);
    const std::string_view kind = kind_of_document(all);
    if (!kind.empty() && is_all) {
        read_labels(text.substr(0, *begin), found);
        read_document(all, kind, knowledge, found);
        read_wording(read, kind, found);
    }
    return kind;
}

std::string_view read_text(std::string_view text, const Knowledge& knowledge, Found& found) {
    if (const auto listed = writers(text); !listed.empty()) {
        read_writers(listed, knowledge, found);
        return "vssadmin-writers";
    }
    if (lists_no_writer(text)) {
        read_no_writers(text, found);
        return "vssadmin-writers";
    }
    if (!vssadmin_banner(text).empty()) {
        read_shadow_copies(text, found);
        return "vssadmin";
    }
    if (const std::string_view log = kind_of_log(text); !log.empty()) {
        read_log(text, found);
        return log;
    }
    read_labels(text, found);
    if (const auto rows = table(text)) {
        read_table(text, *rows, found);
        return rows->is_log_analytics ? "log-analytics" : "text";
    }
    return "text";
}

}  // namespace

void Beginning::add(std::string_view piece) {
    text += piece;
    if (text.size() == piece.size() && text.size() >= a_lot) {
        text.reserve(longest_beginning + text.size());
    }
    is_all = text.size() <= longest_beginning;
}

Evidence evidence(Beginning beginning, const Knowledge& knowledge) {
    Found found;
    const std::string_view text =
        std::string_view(beginning.text).substr(0, beginning.is_all ? std::string_view::npos : enough_for_the_format);
    std::string_view kind = read_json(text, beginning.is_all, knowledge, found);
    if (kind.empty()) {
        kind = read_text(text, knowledge, found);
    }
    if (!beginning.is_all) {
        return {.kind = kind, .relevant = std::move(beginning.text)};
    }
    if (found.left_out.empty()) {
        read_resource_ids(text, found);
    } else {
        read_resource_ids(without(text, found.left_out), found);
    }
    std::ranges::copy(found.left_out, std::back_inserter(found.bookkeeping));
    Evidence out{.kind = kind,
                 .context = context(found, knowledge),
                 .observations = observations(text, std::move(found.observed), knowledge),
                 .notes = std::move(found.notes),
                 .words = std::move(found.words)};
    out.relevant = found.bookkeeping.empty() ? std::move(beginning.text) : without(text, std::move(found.bookkeeping));
    return out;
}

}  // namespace vmbackup_diag::evidence
