// What a number of a text is: one of ours, or the number of an event of ours; and which of them are still looked for.
#include <algorithm>

#include "code_words.hpp"
#include "events.hpp"
#include "short_forms.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "word_reader.hpp"

namespace vmbackup_diag::match {
namespace {

/// As the 1 in linux-ext-1, which is no -1.
bool is_joined_to_a_word(std::string_view text, const Run& run) {
    constexpr std::string_view joints = "-_";
    const auto joins = [&](std::size_t joint, std::size_t word) {
        return joint < text.size() && word < text.size() && joints.find(text[joint]) != joints.npos &&
               is_of_run(text[word]);
    };
    return joins(run.begin - 1, run.begin - 2) || joins(run.end, run.end + 1);
}

bool takes_any_code_word(const Number& number) {
    return std::ranges::find(number.beside, code_word) != number.beside.end();
}

}  // namespace

bool WordReader::wants(const Meeting& met) const {
    switch (met.kind) {
        case MeetingKind::name: return tally_.names.wants(met.at);
        case MeetingKind::family: return kept_.wants_strangers();
        case MeetingKind::template_: return tally_.templates.wants(met.at);
        case MeetingKind::number: {
            const auto& numbers = knowledge_.index.numbers;
            const auto same = std::ranges::equal_range(numbers, numbers[met.at].number.value, {},
                                                       [](const IndexedNumber& row) { return row.number.value; });
            return std::ranges::any_of(same, [&](const IndexedNumber& row) {
                return tally_.numbers.wants(static_cast<std::size_t>(&row - numbers.data()));
            });
        }
        case MeetingKind::event: return tally_.events.wants(met.at);
        case MeetingKind::event_word:
        case MeetingKind::provider:
        case MeetingKind::form_of_events:
        case MeetingKind::beside: break;
    }
    return true;
}

void WordReader::renew() {
    values_ = {};
    for (std::size_t n = 0; n < knowledge_.index.numbers.size(); ++n) {
        if (tally_.numbers.wants(n)) {
            values_.add(knowledge_.index.numbers[n].number.value);
        }
    }
    wants_less_ = false;
}

template <class Use>
void WordReader::each_number(std::optional<std::uint32_t> value, Use use) {
    if (!value || (pace_ == Pace::quickly && !values_.may_hold(*value))) {
        return;
    }
    const auto same = std::ranges::equal_range(knowledge_.index.numbers, *value, {},
                                               [](const IndexedNumber& row) { return row.number.value; });
    std::ranges::for_each(same, use);
}

void WordReader::look_at_number(const Run& run, std::size_t begin) {
    const std::string_view word = text_.substr(begin, run.end - begin);
    if (is_digit(word.front())) {
        if (pace_ == Pace::closely) {
            look_at_event({begin, run.end});
        }
        const bool is_negative = begin > 0 && text_[begin - 1] == '-';
        const auto value = number_in(word, is_negative);
        each_number(value, [&](const IndexedNumber& row) {
            if (reading_ == Reading::code || !is_small_in_hexadecimal(row.number) || is_hexadecimal(word)) {
                const bool is_plain = is_negative || is_hexadecimal(word) || !is_result(row.number);
                see_number(row, {begin, run.end}, is_plain ? Notation::plain : Notation::bare);
            }
        });
    }
    each_number(result_in_short(word), [&](const IndexedNumber& row) {
        see_number(row, {begin, run.end}, Notation::bare);
    });
}

void WordReader::see_number(const IndexedNumber& row, const Run& run, Notation notation) {
    const auto n = static_cast<std::size_t>(&row - knowledge_.index.numbers.data());
    if (tally_.numbers.wants(n) && is_meant(row.number, run, notation)) {
        count(tally_.numbers, n);
        kept_.add({.entry = &knowledge_.entries[row.entry], .matched = kept_.matched(MatchedBy::number, text_, run)});
    }
}

/// A number that any word for a code may stand beside needs none where it is all that was given.
bool WordReader::is_meant(const Number& number, const Run& run, Notation notation) const {
    if (reading_ == Reading::code && !is_joined_to_a_word(text_, run)) {
        return true;
    }
    if (notation == Notation::bare) {
        return is_distinctive(number, text_, run) && (is_called_a_result(text_, run) || is_alone(text_, run));
    }
    return is_distinctive(number, text_, run) || (takes_any_code_word(number) && is_alone(text_, run));
}

void WordReader::look_at_event(const Run& number) {
    see_events(number, [&](const Event& event) { return event_at(event, text_, number); });
}

void WordReader::look_at_event_in(const EventCells& cells) {
    see_events(cells.number, [&](const Event& event) { return event_in(event, text_, cells); });
}

/// Each event with this number that is named there.
template <class Named>
void WordReader::see_events(const Run& number, Named named) {
    const auto id = event_number_in(text_.substr(number.begin, number.size()));
    const auto same = std::ranges::equal_range(knowledge_.index.events, id.value_or(0), {},
                                               [](const IndexedEvent& row) { return row.event.id; });
    for (const IndexedEvent& row : same) {
        const auto n = static_cast<std::size_t>(&row - knowledge_.index.events.data());
        if (const auto whole = tally_.events.wants(n) ? named(row.event) : std::nullopt) {
            count(tally_.events, n);
            const Signature& signature = knowledge_.signatures[row.signature];
            kept_.add({find(knowledge_, signature.entry), &signature, nullptr,
                       kept_.matched(MatchedBy::signature, text_, *whole)});
        }
    }
}

}  // namespace vmbackup_diag::match
