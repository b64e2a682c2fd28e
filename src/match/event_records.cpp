#include "event_records.hpp"

#include <algorithm>
#include <array>

#include "events.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// So far from its number the source of a record stands at most, in bytes.
constexpr std::size_t record_reach = 1024;

/// As Windows labels them in English, German, French, Spanish and Italian.
constexpr auto number_labels = std::to_array<std::string_view>({"event", "eventid", "evento", "instanceid"});
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

/// The value, where it is this source.
std::optional<Run> source_at(std::string_view source, std::string_view text, std::size_t value) {
    const std::size_t begin = value + vendor_at(text, value);
    return is_source_at(source, text, begin) ? std::optional(Run{value, begin + source.size()}) : std::nullopt;
}

/// The part of the text around the number in which nothing ends a record.
Run record_around(std::string_view text, const Run& number) {
    constexpr auto ends = std::to_array<std::string_view>({"\n\n", "\n\r\n", "{", "}", "<Event "});
    const std::size_t from = number.begin - std::min(number.begin, record_reach);
    Run record{from, std::min(text.size(), number.end + record_reach)};
    for (const std::string_view end : ends) {
        const std::size_t before = text.substr(from, number.begin - from).rfind(end);
        record.begin = before == text.npos ? record.begin : std::max(record.begin, from + before + 1);
        record.end = std::min(record.end, std::min(text.find(end, number.end), text.size()));
    }
    return record;
}

/// The value of the nearest label of a source. What is behind the label of another number is of another record.
std::optional<std::size_t> value_before(std::string_view text, std::size_t end, std::size_t from) {
    for (auto word = previous_run(text, end); word && word->begin >= from; word = previous_run(text, word->begin)) {
        const auto value = value_after(text, *word);
        if (value || label_at(text, *word)) {
            return value;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> value_behind(std::string_view text, std::size_t begin, std::size_t to) {
    for (auto word = next_run(text, begin); word && word->end <= to; word = next_run(text, word->end)) {
        const auto value = value_after(text, *word);
        if (value || label_at(text, *word)) {
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace

/// Blank lines may stand between the lines of one record as well, and above the rows of a table.
std::optional<Run> source_of_record(std::string_view source, std::string_view text, const Run& number) {
    const auto label = label_of(text, number);
    if (!label && !is_of_a_row(text, number)) {
        return std::nullopt;
    }
    const std::size_t begin = label ? label->begin : number.begin;
    const Run record = record_around(text, number);
    auto value = value_before(text, begin, record.begin);
    value = value ? value : value_behind(text, number.end, record.end);
    value = value ? value : value_before(text, begin, number.begin - std::min(number.begin, record_reach));
    return value ? source_at(source, text, *value) : std::nullopt;
}

}  // namespace vmbackup_diag::match
