#include "finder.hpp"

#include <algorithm>

#include "held.hpp"
#include "numbers.hpp"
#include "short_forms.hpp"
#include "slots.hpp"
#include "vmbackup_diag/model/literal.hpp"

namespace vmbackup_diag::match {
namespace {

/// No code has more parts than this.
constexpr std::size_t most_parts_of_a_code = 10;

bool is_joint(char c) { return kind_of_byte(c) == ByteKind::joint; }

/// What the word with this hash may be.
template <class Use>
void each_key(const Knowledge& knowledge, std::uint32_t hash, Use use) {
    each_from(knowledge.index.keys, hash, [&](const Key& key) {
        if (key.hash == hash) {
            use(key);
        }
    });
}

}  // namespace

Finder::Finder(const Knowledge& knowledge, PlaceOf place_of, Reading reading, std::uint8_t enough)
    : knowledge_(knowledge),
      place_of_(std::move(place_of)),
      reading_(reading),
      often_(enough),
      names_seen_(knowledge.index.names.size()),
      numbers_seen_(knowledge.index.numbers.size()),
      events_seen_(knowledge.index.events.size()),
      templates_seen_(knowledge.index.templates.size()) {}

void Finder::forget(std::size_t bytes) {
    name_end_ -= std::min(name_end_, bytes);
    looked_to_ -= std::min(looked_to_, bytes);
}

void Finder::look_at(const Run& run) {
    if (run.size() > longest_code) {
        findings_.only_codes = false;
        return;
    }
    look_at_word(run, run.begin);
    if (run.escape > 0) {
        look_at_word(run, run.begin + run.escape);
    }
    if (run.begin < name_end_) {
        return;
    }
    std::size_t end = see_name(run, run.begin);
    if (end == 0 && run.escape > 0) {
        end = see_name(run, run.begin + run.escape);
    }
    if (end > 0) {
        name_end_ = end;
        return;
    }
    findings_.only_codes = false;
    see_stranger(run);
}

void Finder::look_at_word(const Run& run, std::size_t begin) {
    see_number(run, begin);
    const std::uint32_t hash = hash_of(text_.substr(begin, run.end - begin));
    each_key(knowledge_, hash, [&](const Key& key) {
        if (key.kind == KeyKind::anchor) {
            look_at_templates(key.at, run);
        }
    });
    const auto next = next_run(text_.substr(0, std::min(text_.size(), run.end + reach)), run.end);
    for (std::size_t shed = 0; next && shed <= next->escape; shed += std::max<std::size_t>(next->escape, 1)) {
        const std::string_view after = text_.substr(next->begin + shed, next->size() - shed);
        each_key(knowledge_, hash_of_pair(hash, after), [&](const Key& key) { look_at_templates(key.at, run); });
    }
}

void Finder::look_at_templates(std::uint32_t first, const Run& run) {
    const auto& templates = knowledge_.index.templates;
    const AnchorWords anchor = anchor_words(templates[first]);
    for (std::uint32_t n = first; n < templates.size() && anchor_words(templates[n]) == anchor; ++n) {
        look_at_template(n, run);
    }
}

/// Own words stand at the beginning of what is given, or nowhere.
void Finder::look_at_template(std::uint32_t n, const Run& run) {
    const Template& wanted = knowledge_.index.templates[n];
    const bool is_due = templates_seen_[n] < often_ && (!quickly_ || wanted.by != MatchedBy::words);
    if (!is_due || !is_word(text_, run, wanted.words[wanted.anchor])) {
        return;
    }
    const std::size_t begin = run.begin - std::min(run.begin, reach);
    const Run here{run.begin - begin, run.end - begin, run.escape};
    if (const auto held = held_at(wanted, text_.substr(begin, run.end + reach - begin), here)) {
        spend(templates_seen_[n]);
        see_template(wanted, {held->begin + begin, held->end + begin});
    }
}

void Finder::see_number(const Run& run, std::size_t begin) {
    const std::string_view word = text_.substr(begin, run.end - begin);
    if (is_digit(word.front())) {
        if (!quickly_) {
            see_event({begin, run.end});
        }
        const bool is_negative = begin > 0 && text_[begin - 1] == '-';
        const auto value = number_in(word, is_negative);
        each_number(value, [&](const IndexedNumber& row) {
            if (reading_ == Reading::code || !is_small_in_hexadecimal(row.number) || is_hexadecimal(word)) {
                const bool is_plain = is_negative || is_hexadecimal(word) || !is_result(row.number);
                see_number(row, {begin, run.end}, is_plain ? Form::plain : Form::bare);
            }
        });
    }
    each_number(result_in_short(word), [&](const IndexedNumber& row) {
        see_number(row, {begin, run.end}, Form::bare);
    });
}

template <class Use>
void Finder::each_number(std::optional<std::uint32_t> value, Use use) {
    if (!value || (quickly_ && !values_.may_hold(*value))) {
        return;
    }
    const auto same = std::ranges::equal_range(knowledge_.index.numbers, *value, {},
                                               [](const IndexedNumber& row) { return row.number.value; });
    std::ranges::for_each(same, use);
}

/// The longest name that begins here and ends with a run, its runs joined by - or _. Gives where it ends, or 0.
std::size_t Finder::see_name(const Run& run, std::size_t begin) {
    std::uint32_t hash = hash_of(text_.substr(begin, run.end - begin));
    std::size_t end = run.end;
    std::optional<std::uint32_t> longest;
    std::size_t longest_end = 0;
    for (std::size_t parts = 0; parts < most_parts_of_a_code && end - begin <= longest_code; ++parts) {
        each_key(knowledge_, hash, [&](const Key& key) {
            const bool is_it =
                key.kind == KeyKind::name && is_word(text_, {begin, end}, knowledge_.index.names[key.at].key);
            longest = is_it && (!longest || longest_end < end) ? key.at : longest;
            longest_end = is_it ? end : longest_end;
        });
        std::size_t next = end;
        while (next < text_.size() && is_joint(text_[next])) {
            ++next;
        }
        if (next == end || next == text_.size() || !is_of_run(text_[next])) {
            break;
        }
        while (next < text_.size() && is_of_run(text_[next])) {
            ++next;
        }
        hash = hash_of(text_.substr(end, next - end), hash);
        end = next;
    }
    if (longest) {
        see_code(*longest, {begin, longest_end});
    }
    return longest_end;
}

}  // namespace vmbackup_diag::match
