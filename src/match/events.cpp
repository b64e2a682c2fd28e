#include "events.hpp"

#include <algorithm>

#include "event_cells.hpp"
#include "event_records.hpp"
#include "localized_events.hpp"
#include "named_events.hpp"
#include "numbers.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// What is shown of an event: its number alone, where more would be a story.
Run shown(const Run& source, const Run& number) {
    constexpr std::size_t longest_shown = 120;
    const Run named = together(source, number);
    return named.size() > longest_shown ? number : named;
}

}  // namespace

std::optional<int> event_number_in(std::string_view word) {
    constexpr std::uint32_t least_severity = 0x40000000;
    const auto value = is_hexadecimal(word) ? std::nullopt : number_in(word, false);
    if (!value || (*value > UINT16_MAX && *value < least_severity)) {
        return std::nullopt;
    }
    return static_cast<int>(*value & UINT16_MAX);
}

std::size_t vendor_at(std::string_view text, std::size_t at) {
    constexpr std::string_view vendor = "Microsoft-Windows-";
    return at < text.size() && is_same_word(text.substr(at, vendor.size()), vendor) ? vendor.size() : 0;
}

bool is_source_at(std::string_view source, std::string_view text, std::size_t at) {
    const std::size_t end = at + source.size();
    const auto is_of_word = [&](std::size_t n) { return n < text.size() && is_of_run(text[n]); };
    const bool is_joined = end + 1 < text.size() && text[end] == '-' && is_letter(text[end + 1]);
    return at < text.size() && is_same_word(text.substr(at, source.size()), source) && !is_of_word(end) && !is_joined;
}

std::optional<Run> source_in(std::string_view source, std::string_view text, const Run& cell) {
    const std::size_t begin = cell.begin + vendor_at(text, cell.begin);
    const bool is_it = cell.end == begin + source.size() && is_same_word(text.substr(begin, source.size()), source);
    return is_it ? std::optional(Run{begin, cell.end}) : std::nullopt;
}

std::optional<Run> event_in(const Event& event, std::string_view text, const EventCells& cells) {
    const auto source = source_in(event.source, text, cells.source);
    return source ? std::optional(shown(*source, cells.number)) : std::nullopt;
}

std::optional<Run> event_at(const Event& event, std::string_view text, const Run& number) {
    if (is_part_of_more(text, number) || is_of_a_date(text, number)) {
        return std::nullopt;
    }
    auto named = named_at(event.source, text, number);
    if (!named) {
        auto source = source_of_record(event.source, text, number);
        source = source ? source : source_in_any_language(event.source, text, number);
        named = source ? std::optional(together(*source, number)) : std::nullopt;
    }
    return named ? std::optional(shown(*named, number)) : std::nullopt;
}

}  // namespace vmbackup_diag::match
