#include "named_events.hpp"

#include <array>

#include "events.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// So many words may stand between a source and the number that people say with it: "events 8193 and 12289 from VSS".
constexpr int most_words_beside = 8;

/// Who names an event by its source writes nothing else between the two, but for other numbers.
constexpr auto joining_words = std::to_array<std::string_view>(
    {"event",  "events", "eventid", "id",     "ids",     "number",      "no",       "nr",
     "source", "log",    "from",    "of",     "in",      "by",          "with",     "and",
     "or",     "code",   "error",   "errors", "warning", "information", "critical", "fehler"});

constexpr auto words_of_events =
    std::to_array<std::string_view>({"event", "events", "eventid", "eventlog", "log", "source"});
constexpr auto levels = std::to_array<std::string_view>(
    {"error", "warning", "information", "critical", "fehler", "warnung", "erreur", "avertissement", "errore", "fout"});

/// What may follow an event that is named by its source and number alone: when, where, and what came with it.
constexpr auto words_behind_events = std::to_array<std::string_view>(
    {"after", "again", "also",  "and",  "at",    "before", "but",   "during", "every", "from", "in",       "on",
     "or",    "plus",  "since", "then", "today", "too",    "twice", "when",   "while", "with", "yesterday"});

/// What parts lines, members of JSON and tags of XML.
constexpr std::string_view ends_of_parts = "\n{}<>";

enum class Towards { start, end };

std::optional<Run> neighbour(std::string_view text, const Run& run, Towards towards) {
    const auto next = towards == Towards::start ? previous_run(text, run.begin) : next_run(text, run.end);
    if (!next) {
        return std::nullopt;
    }
    const std::size_t end_of_first = std::min(run.end, next->end);
    const std::string_view between = text.substr(end_of_first, std::max(run.begin, next->begin) - end_of_first);
    return between.find_first_of(ends_of_parts) == between.npos ? next : std::nullopt;
}

/// The source whose last word, or first where it is looked for towards the end, is at this run.
std::optional<Run> source_of(std::string_view source, std::string_view text, const Run& word, Towards towards) {
    const std::size_t last_word = previous_run(source, source.size())->begin;
    const std::size_t vendor = towards == Towards::end ? vendor_at(text, word.begin + word.escape) : 0;
    const std::size_t before = towards == Towards::start ? last_word : 0;
    for (std::size_t shed = 0; shed <= word.escape; shed += std::max<std::size_t>(word.escape, 1)) {
        const std::size_t at = word.begin + shed + vendor;
        if (at >= before && is_source_at(source, text, at - before)) {
            return Run{at - before, at - before + source.size()};
        }
    }
    return std::nullopt;
}

std::optional<Run> source_beside(std::string_view source, std::string_view text, Run at, Towards towards) {
    for (int n = 0; n < most_words_beside; ++n) {
        const auto word = neighbour(text, at, towards);
        if (!word) {
            return std::nullopt;
        }
        if (const auto found = source_of(source, text, *word, towards)) {
            return found;
        }
        if (!is_one_of(joining_words, text, *word) && !is_digit(text[word->begin + word->escape])) {
            return std::nullopt;
        }
        at = *word;
    }
    return std::nullopt;
}

/// Few digits may be those of a date, and stand beside a name for many reasons.
constexpr std::size_t digits_of_its_own = 4;

/// Whether the words around speak of events. In a row of a log the number follows the source at once, and a level
/// stands before both.
bool speaks_of_events(std::string_view text, const Run& named, bool is_at_once) {
    constexpr int most_words_around = 10;
    for (auto word = next_run(text, named.begin); word && word->end <= named.end; word = next_run(text, word->end)) {
        if (is_one_of(words_of_events, text, *word)) {
            return true;
        }
    }
    for (const Towards towards : {Towards::start, Towards::end}) {
        auto word = neighbour(text, named, towards);
        for (int n = 0; word && n < most_words_around; ++n, word = neighbour(text, *word, towards)) {
            const bool is_level = towards == Towards::start && is_at_once && is_one_of(levels, text, *word);
            if (is_level || is_one_of(words_of_events, text, *word)) {
                return true;
            }
        }
    }
    return false;
}

/// Whether a sign ends what is said before it: 25,000 goes on.
bool is_end(std::string_view text, std::size_t at) {
    constexpr std::string_view ends = ",;|/)&+";
    return at < text.size() && ends.find(text[at]) != ends.npos && (at + 1 == text.size() || !is_digit(text[at + 1]));
}

bool is_time_or_date(std::string_view text, const Run& word) {
    const bool is_time = is_digit(text[word.begin]) && text.substr(word.end).starts_with(':');
    return is_time || (is_digit(text[word.begin]) && is_of_a_date(text, word));
}

/// Whether nothing behind the number says that it counts something: "volsnap 25 on C:", not "volsnap 25 times".
bool ends_with_its_number(std::string_view source, std::string_view text, const Run& number) {
    if (text.substr(number.end).starts_with('%')) {
        return false;
    }
    const auto next = neighbour(text, number, Towards::end);
    return !next || is_end(text, number.end) || is_one_of(levels, text, *next) ||
           is_one_of(words_behind_events, text, *next) || is_source_at(source, text, next->begin) ||
           is_time_or_date(text, *next);
}

}  // namespace

bool is_of_a_date(std::string_view text, const Run& number) {
    const auto joins = [](char c) { return c == '/' || c == '-'; };
    const bool goes_on = number.end + 1 < text.size() && joins(text[number.end]) && is_digit(text[number.end + 1]);
    const bool has_begun = number.begin > 1 && joins(text[number.begin - 1]) && is_digit(text[number.begin - 2]);
    return number.size() < digits_of_its_own && (goes_on || has_begun);
}

std::optional<Run> named_at(std::string_view source, std::string_view text, const Run& number) {
    const auto before = source_beside(source, text, number, Towards::start);
    const auto found = before ? before : source_beside(source, text, number, Towards::end);
    if (!found) {
        return std::nullopt;
    }
    const Run named = together(*found, number);
    const auto after_source = before ? next_run(text, before->end) : std::nullopt;
    const bool is_at_once = after_source && after_source->end == number.end;
    const bool is_meant = number.size() >= digits_of_its_own ||
                          (is_at_once && ends_with_its_number(source, text, number)) ||
                          speaks_of_events(text, named, is_at_once);
    return is_meant ? std::optional(named) : std::nullopt;
}

}  // namespace vmbackup_diag::match
