#include "named_writers.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "letters.hpp"
#include "lines.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::string_view writer_word = "writer";

/// A text that says the word more often is a list in a form nobody knows.
constexpr std::size_t most_words = 1000;

constexpr auto words_of_failure =
    std::to_array<std::string_view>({"fail", "error", "timed out", "times out", "timeout", "rejected", "bad state",
                                     "inconsistent", "out of resources", "unstable", "not stable", "0x800423"});
constexpr auto words_of_health =
    std::to_array<std::string_view>({"no error", "without error", "success", " stable", "not fail", "0x00000000"});

/// What in an event says that the writer failed which it names. Other events name the writer at which something else
/// went wrong, such as a right that is missing.
constexpr auto reasons_in_events = std::to_array<std::string_view>({"rejected", "0x800423f", "VSS_E_WRITER"});

/// How a record of the event log begins, whoever shows it.
constexpr auto heads_of_records =
    std::to_array<std::string_view>({"Log Name", "Event ID", "EventID", "TimeCreated", "ProviderName"});

template <std::size_t size>
bool holds_any(std::string_view text, const std::array<std::string_view, size>& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return holds(text, word); });
}

bool says_failure(std::string_view text) {
    return holds_any(text, words_of_failure) && (holds(text, "not stable") || !holds_any(text, words_of_health));
}

struct KnownWriter {
    std::string_view name;
    std::optional<std::size_t> word;  ///< where in the name it is; empty where the name has none
    const Signature* signature;
};

std::optional<std::size_t> place_of_word(std::string_view name) {
    const auto word = std::ranges::search(name, writer_word, [](char a, char b) { return lower(a) == lower(b); });
    return word.empty() ? std::nullopt : std::optional(static_cast<std::size_t>(word.begin() - name.begin()));
}

std::vector<KnownWriter> known_writers(const Knowledge& knowledge) {
    constexpr std::string_view label = "Writer name: '";
    std::vector<KnownWriter> known;
    for (const Signature& signature : knowledge.signatures) {
        if (signature.entry == provable::writers_failed && signature.text.starts_with(label)) {
            const std::string_view quoted = signature.text.substr(label.size());
            const std::string_view name = quoted.substr(0, quoted.find('\''));
            known.push_back({name, place_of_word(name), &signature});
        }
    }
    return known;
}

struct NamedWriter {
    Section span;
    const Signature* signature = nullptr;
};

bool is_name_at(std::string_view text, std::size_t at, std::string_view name) {
    const std::size_t end = at + name.size();
    return at <= text.size() && stands_at(text, at, name) && (at == 0 || !is_letter_or_digit(text[at - 1])) &&
           (end >= text.size() || !is_letter_or_digit(text[end]));
}

/// Where the name is of which this word is a part: System Writer. A name without it stands beside it: NTDS writer,
/// Writer Name: NTDS.
std::optional<std::size_t> place_of(const KnownWriter& writer, std::string_view text, std::size_t word) {
    const auto at = [&](std::size_t place) {
        return is_name_at(text, place, writer.name) ? std::optional(place) : std::nullopt;
    };
    if (writer.word) {
        return word >= *writer.word ? at(word - *writer.word) : std::nullopt;
    }
    if (const auto before = word > writer.name.size() ? at(word - writer.name.size() - 1) : std::nullopt) {
        return before;
    }
    std::size_t behind = word + writer_word.size();
    behind += stands_at(text, behind, " name") ? std::string_view(" name").size() : 0;
    return at(std::min(text.find_first_not_of(" :'\"", behind), text.size()));
}

std::optional<NamedWriter> named_at(std::string_view text, std::size_t word, const std::vector<KnownWriter>& known) {
    for (const KnownWriter& one : known) {
        if (const auto at = place_of(one, text, word)) {
            return NamedWriter{{*at, *at + one.name.size()}, one.signature};
        }
    }
    return std::nullopt;
}

/// Whether the name is the value of a label, in whatever language: `Writer Name: System Writer`.
bool is_labelled(std::string_view text, std::size_t at) {
    return trimmed(text.substr(at - std::min<std::size_t>(at, 4), std::min<std::size_t>(at, 4)), " '\"").ends_with(':');
}

/// The record of the event log that the name stands in, as far as it is near.
std::string_view record_around(std::string_view text, const Section& name) {
    constexpr std::size_t reach = 1500;
    std::size_t begin = name.begin - std::min(name.begin, reach);
    std::size_t end = std::min(name.end + reach, text.size());
    for (const std::string_view head : heads_of_records) {
        const std::size_t before = text.substr(begin, name.begin - begin).rfind(head);
        begin += before == text.npos ? 0 : before;
        end = std::min(end, text.find(head, name.end));
    }
    return text.substr(begin, end - begin);
}

/// The lines behind the name that tell the writer's state and its last error.
std::string lines_of_state(std::string_view text, std::size_t end_of_name) {
    constexpr int most_lines = 5;
    std::string out;
    TextLines lines(text, end_of_name);
    for (int n = 0; n < most_lines; ++n) {
        const auto line = lines.next();
        const std::string_view label = line ? trimmed(line->substr(0, line->find(':'))) : "";
        if (is_same_word(label, "state") || is_same_word(label, "last error")) {
            (out += *line) += '\n';
        }
    }
    return out;
}

std::string_view line_around(std::string_view text, const Section& name) {
    constexpr std::size_t reach = 160;
    const std::size_t least = name.begin - std::min(name.begin, reach);
    const std::size_t begin = least + text.substr(least, name.begin - least).find_last_of("\r\n") + 1;
    const std::string_view behind = text.substr(name.end, reach);
    const std::size_t end = name.end + std::min(behind.find_first_of("\r\n"), behind.size());
    return text.substr(begin, end - begin);
}

bool has_failed(std::string_view text, const Section& name) {
    return is_labelled(text, name.begin)
               ? holds_any(record_around(text, name), reasons_in_events) || says_failure(lines_of_state(text, name.end))
               : says_failure(line_around(text, name));
}

bool is_past(const Found& found, std::size_t at) {
    return std::ranges::any_of(found.past, [&](const Section& past) { return past.begin <= at && at < past.end; });
}

}  // namespace

void read_named_writers(std::string_view text, const Knowledge& knowledge, Found& found) {
    constexpr std::string_view in_either_case = "riter";
    std::size_t at = text.find(in_either_case, 1);
    const auto known = at == text.npos ? std::vector<KnownWriter>{} : known_writers(knowledge);
    for (std::size_t n = 0; at != text.npos && n < most_words; ++n, at = text.find(in_either_case, at + 1)) {
        const auto writer = named_at(text, at - 1, known);
        if (writer && !is_past(found, writer->span.begin) && has_failed(text, writer->span)) {
            found.systems.add(Os::windows);
            std::ranges::for_each(writer->signature->facts, [&](const KnownFact& fact) { found.fact(fact); });
        }
    }
}

}  // namespace vmbackup_diag::evidence
