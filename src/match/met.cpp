// What the finder does where the filter meets four bytes of something known: it looks closely at the word around them.
#include <algorithm>

#include "event_lines.hpp"
#include "event_records.hpp"
#include "finder.hpp"
#include "numbers.hpp"
#include "vmbackup_diag/model/literal.hpp"

namespace vmbackup_diag::match {
namespace {

std::size_t next_digit(std::string_view text, std::size_t from) {
    while (from < text.size() && !is_digit(text[from])) {
        ++from;
    }
    return from;
}

/// Whether letters of the run that begins here may belong to an escape or an entity.
bool may_have_escape(std::string_view text, std::size_t begin) {
    return begin > 0 && std::string_view("\\%[;#&").find(text[begin - 1]) != std::string_view::npos;
}

bool stands_at(std::string_view text, std::size_t begin, std::string_view literal) {
    return is_same_word(text.substr(begin, literal.size()), literal);
}

/// Does this with each run behind this offset that begins with a digit and is no longer than a number, and where its
/// digits begin.
template <class Use>
void each_run_of_digits(std::string_view text, std::size_t from, Use use) {
    for (std::size_t digit = next_digit(text, from); digit < text.size();) {
        Run next{run_begin(text, digit), run_end(text, digit)};
        if (may_have_escape(text, next.begin)) {
            const auto found = next_run(text, next.begin);
            if (!found) {
                return;
            }
            next = *found;
        }
        const std::size_t begin = next.begin + next.escape;
        if (begin < next.end && is_digit(text[begin]) && next.size() <= longest_number) {
            use(next, begin);
        }
        digit = next_digit(text, next.end);
    }
}

}  // namespace

/// Looks at what a window may belong to. Gives the end of what has been looked at.
std::size_t Finder::meet(std::size_t at, std::uint32_t bit) {
    const auto here = static_cast<std::ptrdiff_t>(at);
    const auto last = static_cast<std::ptrdiff_t>(text_.size()) - static_cast<std::ptrdiff_t>(window_size);
    std::size_t end = 0;
    filter_->each(bit, [&](const Meeting& met) {
        const std::ptrdiff_t begin = here - met.offset;
        const std::ptrdiff_t also = here + met.also_after;
        const bool is_it =
            begin >= 0 && begin <= last && also >= 0 && also <= last && window_at(text_.data() + also) == met.also;
        if (is_it) {
            end = std::max(end, meet(static_cast<std::size_t>(begin), met));
        }
    });
    return end;
}

std::size_t Finder::meet(std::size_t begin, const Meeting& met) {
    switch (met.kind) {
        case MeetingKind::name:
            return words_.wants(met) && stands_at(text_, begin, knowledge_.index.names[met.at].key) ? look_around(begin)
                                                                                                    : 0;
        case MeetingKind::family:
            return words_.wants(met) && stands_at(text_, begin, knowledge_.families[met.at].prefix) ? look_around(begin)
                                                                                                    : 0;
        case MeetingKind::template_:
            if (!words_.wants(met)) {
                return 0;
            }
            [[fallthrough]];
        case MeetingKind::number:
        case MeetingKind::event:
        case MeetingKind::event_word:
        case MeetingKind::provider:
        case MeetingKind::form_of_events:
        case MeetingKind::beside:
            if (const auto run = run_from(text_, begin)) {
                meet_word(*run, met);
            }
            return 0;
    }
    return 0;
}

void Finder::meet_word(const Run& run, const Meeting& met) {
    const std::size_t begin = run.begin + run.escape;
    if (met.kind == MeetingKind::template_) {
        words_.look_at_template(met.at, run);
    } else if (met.kind == MeetingKind::number && run.end - begin <= longest_number) {
        words_.look_at_number(run, begin);
    } else if (met.kind == MeetingKind::event) {
        words_.look_at_event({begin, run.end});
    } else if (met.kind == MeetingKind::event_word) {
        look_at_event_after(run);
        look_at_form_of_line(run);
    } else if (met.kind == MeetingKind::provider && is_word(text_, run, "providername")) {
        look_at_events_around(run);
        look_at_form_of_line(run);
    } else if (met.kind == MeetingKind::form_of_events) {
        look_at_form_of_line(run);
    } else if (met.kind == MeetingKind::beside && stands_beside(knowledge_.index.numbers[met.at].number, text_, run)) {
        look_at_numbers_after(run);
    }
}

/// Looks at the token that holds this offset. Gives the end of what has been looked at.
std::size_t Finder::look_around(std::size_t met) {
    std::size_t end = past_middle(text_, std::max(looked_to_, token_begin(text_, met)));
    for (auto run = next_run(text_, end); run && run->begin <= met; run = next_run(text_, run->end)) {
        words_.look_at(*run);
        end = run->end;
    }
    looked_to_ = end;
    return end;
}

/// Further on in a text numbers are too common to look at each, but not the words that stand beside ours.
void Finder::look_at_numbers_after(const Run& run) {
    const std::string_view near = text_.substr(0, std::min(text_.size(), run.end + beside_reach));
    const std::string_view line = near.substr(0, near.find('\n', run.end));
    each_run_of_digits(line, run.end,
                       [&](const Run& number, std::size_t begin) { words_.look_at_number(number, begin); });
}

/// A list has "ProviderName : VSS" and "Id : 8193" in either order, a table the one above rows of the other. What
/// stands behind the provider before it has been looked at.
void Finder::look_at_events_around(const Run& word) {
    const std::string_view label = text_.substr(word.begin, word.size());
    const std::size_t farthest = word.begin - std::min(word.begin, record_reach);
    const bool is_first = text_.substr(farthest, word.begin - farthest).find(label) == text_.npos;
    const std::string_view near = text_.substr(0, word.end + record_reach);
    each_run_of_digits(near.substr(0, near.find(label, word.end)), is_first ? farthest : word.end,
                       [&](const Run& number, std::size_t begin) {
                           words_.look_at_event({begin, number.end});
                       });
}

/// "Event ID: 25", or in XML <EventID Qualifiers="49158">25.
void Finder::look_at_event_after(const Run& word) {
    constexpr int most_words = 3;
    auto next = next_run(text_, word.end);
    for (int n = 0; next && n < most_words; ++n, next = next_run(text_, next->end)) {
        const std::size_t begin = next->begin + next->escape;
        if (is_digit(text_[begin])) {
            words_.look_at_event({begin, next->end});
        }
    }
}

/// What a collector of logs writes says in one line all of an event, and the headings of a table what its rows hold.
void Finder::look_at_form_of_line(const Run& word) {
    if (begins_collected_line(text_, word)) {
        for (const EventCells& cells : cells_of_collected_line(text_, word)) {
            words_.look_at_event_in(cells);
        }
    } else if (may_be_heading(text_, word) && !rows_.are_behind(word.begin)) {
        if (const auto table = EventTable::headed_by(text_, word)) {
            read_rows(word.begin);
            rows_.begin(*table, text_, word.begin);
        }
    }
}

void Finder::read_rows(std::size_t to) {
    rows_.read(text_, to, [this](const EventCells& cells) { words_.look_at_event_in(cells); });
}

}  // namespace vmbackup_diag::match
