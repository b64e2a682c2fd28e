#include "event_records.hpp"

#include <algorithm>
#include <array>

#include "events.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// As Windows labels them in English, German, French, Spanish and Italian.
constexpr auto number_labels =
    std::to_array<std::string_view>({"event", "eventid", "eventcode", "evento", "instanceid"});
constexpr auto words_before_id = std::to_array<std::string_view>({"event", "ereignis"});
constexpr auto source_labels =
    std::to_array<std::string_view>({"source", "providername", "sourcename", "quelle", "origen", "origine"});

/// Behind the number of each row of a table that Get-WinEvent prints for one source.
constexpr auto levels_of_rows = std::to_array<std::string_view>(
    {"error", "warning", "information", "critical", "fehler", "warnung", "informationen", "erreur", "avertissement"});

bool is_line_break_between(std::string_view text, std::size_t begin, std::size_t end) {
    return text.substr(begin, end - begin).find('\n') != std::string_view::npos;
}

/// Whether a label begins there: "Process ID" does not.
bool begins_label(std::string_view text, std::size_t at) {
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) {
        --at;
    }
    return at == 0 || std::string_view("\n\"',;{|/").find(text[at - 1]) != std::string_view::npos;
}

/// The label of a number of an event whose last word this is.
std::optional<Run> label_at(std::string_view text, const Run& word) {
    if (is_one_of(number_labels, text, word)) {
        return word;
    }
    const auto before = is_word(text, word, "id") ? previous_run(text, word.begin) : std::nullopt;
    if (before && is_one_of(words_before_id, text, *before)) {
        return Run{before->begin, word.end};
    }
    return is_word(text, word, "id") && begins_label(text, word.begin + word.escape) ? std::optional(word)
                                                                                     : std::nullopt;
}

/// The label that stands before the number, as in <EventID Qualifiers="49158">25.
std::optional<Run> label_of(std::string_view text, const Run& number) {
    auto word = previous_run(text, number.begin);
    if (word && is_digit(text[word->begin])) {
        word = previous_run(text, word->begin);
        word = word && is_word(text, *word, "qualifiers") ? previous_run(text, word->begin) : std::nullopt;
    }
    const bool is_on_line = word && !is_line_break_between(text, word->end, number.begin);
    return is_on_line ? label_at(text, *word) : std::nullopt;
}

bool is_of_a_row(std::string_view text, const Run& number) {
    const auto word = next_run(text, number.end);
    return word && !is_line_break_between(text, number.end, word->begin) && is_one_of(levels_of_rows, text, *word);
}

/// Where the value begins that the label at this run, or in XML the name of the provider, stands before.
std::optional<std::size_t> value_after(std::string_view text, const Run& label) {
    const auto before = previous_run(text, label.begin);
    const bool is_of_provider = is_word(text, label, "name") && before && is_word(text, *before, "provider");
    const auto value = next_run(text, label.end);
    if (!value || (!is_of_provider && !is_one_of(source_labels, text, label))) {
        return std::nullopt;
    }
    const std::string_view between = text.substr(label.end, value->begin - label.end);
    const bool is_value = between.find_first_of(":=") != between.npos && between.find('\n') == between.npos;
    return is_value ? std::optional(value->begin) : std::nullopt;
}

/// Whether the name goes on behind this part of it, as in "volsnap reader"; a label that follows is none of it.
bool goes_on_behind(std::string_view text, std::size_t end) {
    const auto next = next_run(text, end);
    const bool is_beside = next && next->begin == end + 1 && text[end] == ' ';
    return is_beside && is_letter(text[next->begin]) && !is_upper(text[next->begin]) &&
           !is_one_of(number_labels, text, *next) && !is_one_of(words_before_id, text, *next);
}

/// The value, where it is this source.
std::optional<Run> source_at(std::string_view source, std::string_view text, std::size_t value) {
    const std::size_t begin = value + vendor_at(text, value);
    const std::size_t end = begin + source.size();
    const bool is_it = is_source_at(source, text, begin) && !goes_on_behind(text, end);
    return is_it ? std::optional(Run{value, end}) : std::nullopt;
}

/// Where a record is looked through for its source.
enum class Way { back, on };
enum class Within { record, reach };

/// Lines of one record follow each other, and the members of one stand in the same braces.
bool ends_record(std::string_view between) {
    return between.find_first_of("{}") != between.npos || between.find("\n\n") != between.npos ||
           between.find("\n\r\n") != between.npos;
}

/// The value of the nearest label of a source. What is behind the label of another number is of another record.
std::optional<std::size_t> nearest_value(std::string_view text, std::size_t from, Way way, Within within) {
    const std::string_view near = way == Way::back ? text.substr(0, from) : text.substr(0, from + record_reach);
    const std::size_t least = way == Way::back ? from - std::min(from, record_reach) : from;
    std::size_t at = from;
    while (const auto word = way == Way::back ? previous_run(near, at) : next_run(near, at)) {
        const std::string_view between =
            way == Way::back ? text.substr(word->end, at - word->end) : text.substr(at, word->begin - at);
        if (word->begin < least || (within == Within::record && ends_record(between))) {
            return std::nullopt;
        }
        const auto value = value_after(text, *word);
        if (value || label_at(text, *word)) {
            return value;
        }
        at = way == Way::back ? word->begin : word->end;
    }
    return std::nullopt;
}

/// What Get-WinEvent prints above the rows of one source.
std::optional<std::size_t> value_above(std::string_view text, const Run& number) {
    constexpr std::string_view header = "ProviderName:";
    const std::size_t from = number.begin - std::min(number.begin, record_reach);
    const std::size_t at = text.substr(from, number.begin - from).rfind(header);
    const auto value = at == text.npos ? std::nullopt : next_run(text, from + at + header.size());
    return value ? std::optional(value->begin) : std::nullopt;
}

}  // namespace

/// Blank lines may stand between the lines of one record as well.
std::optional<Run> source_of_record(std::string_view source, std::string_view text, const Run& number) {
    std::optional<std::size_t> value;
    if (const auto label = label_of(text, number)) {
        value = nearest_value(text, label->begin, Way::back, Within::record);
        value = value ? value : nearest_value(text, number.end, Way::on, Within::record);
        value = value ? value : nearest_value(text, label->begin, Way::back, Within::reach);
    } else if (is_of_a_row(text, number)) {
        value = value_above(text, number);
    }
    return value ? source_at(source, text, *value) : std::nullopt;
}

}  // namespace vmbackup_diag::match
