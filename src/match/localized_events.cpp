#include "localized_events.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "event_records.hpp"
#include "events.hpp"
#include "line.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// What the label of an event's number holds: English, Spanish, Italian and Portuguese (event), German, Dutch, French,
/// Polish, Czech, Russian, Turkish, Swedish, Japanese, Chinese and Korean.
constexpr auto words_for_event =
    std::to_array<std::string_view>({"event", "ereignis", "gebeurtenis", "nement", "zdarzenia", "události", "события",
                                     "olay", "händelse", "イベント", "事件", "이벤트"});

/// Each entry of a log has a number too, of which nothing is known.
constexpr auto words_for_record = std::to_array<std::string_view>({"record", "registro", "datensatz"});

constexpr auto labels_of_source =
    std::to_array<std::string_view>({"Source", "Origen", "Origine", "Quelle", "Fonte", "Origem", "Bron", "Źródło",
                                     "Zdroj", "Источник", "Kaynak", "Källa", "ソース", "来源", "來源", "원본"});

/// A longer line has no label.
constexpr std::size_t longest_line = 256;

/// A line up to its first colon, and what is behind it.
struct Labelled {
    std::string_view label;
    std::size_t value = 0;  ///< where it begins in the text
};

std::optional<Labelled> labelled(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t colon = text.substr(0, end).find(':', begin);
    if (colon == text.npos) {
        return std::nullopt;
    }
    const std::size_t value = std::min(text.find_first_not_of(" \t", colon + 1), end);
    return Labelled{trimmed(text.substr(begin, colon - begin), " \t\r"), value};
}

bool holds_one_of(std::string_view label, std::span<const std::string_view> words) {
    const std::string lowered = lower(label);
    return std::ranges::any_of(words, [&](std::string_view word) { return lowered.find(word) != lowered.npos; });
}

bool names_event(std::string_view label) {
    return holds_one_of(label, words_for_event) && !holds_one_of(label, words_for_record);
}

bool names_source(std::string_view label) {
    return std::ranges::any_of(labels_of_source, [&](std::string_view one) { return is_same_word(one, label); });
}

}  // namespace

std::optional<Run> source_in_any_language(std::string_view source, std::string_view text, const Run& number) {
    auto begin = begin_of_line(text, number.begin, longest_line);
    const auto own = begin ? labelled(text, *begin, number.begin) : std::nullopt;
    if (!own || own->value != number.begin || !names_event(own->label)) {
        return std::nullopt;
    }
    const std::size_t least = *begin - std::min(*begin, record_reach);
    while (begin && *begin > least) {
        const std::size_t end = *begin - 1;
        begin = begin_of_line(text, end, longest_line);
        const auto line = begin ? labelled(text, *begin, end) : std::nullopt;
        if (line && names_source(line->label)) {
            return source_in(source, text,
                             {line->value, line->value + trimmed(text.substr(line->value, end - line->value)).size()});
        }
        if (line && names_event(line->label)) {  // of the record before
            return std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace vmbackup_diag::match
