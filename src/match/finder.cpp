#include "finder.hpp"

#include <algorithm>

#include "held.hpp"
#include "names.hpp"
#include "numbers.hpp"
#include "slots.hpp"
#include "strangers.hpp"
#include "vmbackup_diag/model/literal.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// A text keeps at most this many sightings of one thing by one means, however often it occurs.
constexpr std::size_t most_sightings = 8;

/// How far before a name that is a word as well "code" may stand, in bytes: `"errorCode" : "`.
constexpr std::size_t code_word_reach = 16;
constexpr std::string_view code_word = "code";

/// A member cut out of JSON, `"code": "Conflict"`, says nothing of where it comes from, and all that it says is a code.
bool is_just_a_code(std::string_view text, std::string_view name) {
    constexpr std::size_t marks = 24;  // quotes, brackets and blanks around it
    std::string letters;
    if (text.size() <= code_word.size() + name.size() + marks) {
        std::ranges::copy_if(text, std::back_inserter(letters), is_letter);
    }
    return letters.starts_with(code_word) && letters.substr(code_word.size()) == name;
}

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

Finder::Finder(const Knowledge& knowledge, PlaceOf place_of)
    : knowledge_(knowledge),
      place_of_(std::move(place_of)),
      names_seen_(knowledge.index.names.size()),
      numbers_seen_(knowledge.index.numbers.size()),
      templates_seen_(knowledge.index.templates.size()) {}

void Finder::forget(std::size_t bytes) {
    name_end_ -= std::min(name_end_, bytes);
    looked_to_ -= std::min(looked_to_, bytes);
}

void Finder::spend(std::uint8_t& seen) {
    ++seen;
    has_spent_ = has_spent_ || seen == often;
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
    if (is_digit(text_[begin])) {
        see_number(run, begin);
    }
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

void Finder::look_at_template(std::uint32_t n, const Run& run) {
    const Template& wanted = knowledge_.index.templates[n];
    if (templates_seen_[n] >= often || !is_word(text_, run, wanted.words[wanted.anchor])) {
        return;
    }
    const std::size_t begin = run.begin - std::min(run.begin, reach);
    const Run here{run.begin - begin, run.end - begin, run.escape};
    if (const auto held = held_at(wanted, text_.substr(begin, run.end + reach - begin), here)) {
        spend(templates_seen_[n]);
        see_template(wanted, {held->begin + begin, held->end + begin});
    }
}

void Finder::see_template(const Template& seen, const Run& whole) {
    const bool is_signature = seen.by == MatchedBy::signature;
    const Signature* signature = is_signature ? &knowledge_.signatures[seen.owner] : nullptr;
    const Entry* entry = is_signature ? find(knowledge_, signature->entry) : &knowledge_.entries[seen.owner];
    see({entry, signature, &seen, matched(seen.by, whole)});
}

void Finder::see_number(const Run& run, std::size_t begin) {
    const auto& numbers = knowledge_.index.numbers;
    const std::string_view word = text_.substr(begin, run.end - begin);
    const auto value = number_in(word, begin > 0 && text_[begin - 1] == '-');
    if (!value || (quickly_ && !values_.may_hold(*value))) {
        return;
    }
    const auto same = std::ranges::equal_range(numbers, *value, {}, [](const auto& row) { return row.number.value; });
    for (const IndexedNumber& row : same) {
        if (!is_small_in_hexadecimal(row.number) || is_hexadecimal(word)) {
            see_number(static_cast<std::size_t>(&row - numbers.data()), run, begin);
        }
    }
}

void Finder::see_number(std::size_t row, const Run& run, std::size_t begin) {
    const IndexedNumber& indexed = knowledge_.index.numbers[row];
    if (numbers_seen_[row] < often && is_distinctive(indexed.number, text_, {begin, run.end})) {
        spend(numbers_seen_[row]);
        see({.entry = &knowledge_.entries[indexed.entry], .matched = matched(MatchedBy::number, {begin, run.end})});
    }
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

void Finder::see_code(std::uint32_t at, const Run& whole) {
    if (names_seen_[at] >= often) {
        return;
    }
    spend(names_seen_[at]);
    const Name& name = knowledge_.index.names[at];
    Sighting sighting{.entry = &knowledge_.entries[name.entry],
                      .matched = matched(name.alias ? MatchedBy::alias : MatchedBy::code, whole)};
    const std::string_view as_written = written(knowledge_, name);
    const Wanted wanted = wanted_for(as_written, knowledge_.families);
    const bool is_code =
        wanted == Wanted::nothing || is_written_as_code(as_written, wanted != Wanted::code_before_of_ours, whole);
    if (wanted == Wanted::nothing || (wanted == Wanted::letter_case && is_code)) {
        see(std::move(sighting));
    } else if (words_.size() < most_sightings) {
        words_.push_back({std::move(sighting), is_code, quickly_ && speaks_of_azure_around(whole)});
    }
}

bool Finder::is_written_as_code(std::string_view name, bool in_its_case, const Run& whole) const {
    const std::size_t begin = whole.begin - std::min(whole.begin, code_word_reach);
    const std::string before = lower(text_.substr(begin, whole.begin - begin));
    return (in_its_case && text_.substr(whole.begin, whole.size()) == name) || before.find(code_word) != before.npos;
}

/// Names that are words as well, once it is known what else the text holds.
void Finder::see_words() {
    for (Word& word : words_) {
        const bool is_ours = speaks_of_azure_ || word.of_azure || !findings_.sightings.empty();
        const bool is_all = is_just_a_code(text_, word.sighting.matched.text);
        if (findings_.only_codes || is_all || (word.as_code && is_ours)) {
            see(std::move(word.sighting));
        }
    }
}

void Finder::see_stranger(const Run& run) {
    const std::size_t begin = run.begin + run.escape;
    const std::string_view text = text_.substr(begin, run.end - begin);
    if (findings_.strangers.size() == most_strangers || text.size() < shortest_code) {
        return;
    }
    const bool is_part_of_more = begin > 1 && text_[begin - 1] == '.' && is_letter(text_[begin - 2]);
    const bool is_wanted = quickly_ || is_part_of_more ? family_of(text, knowledge_.families) != nullptr
                                                       : may_be_a_code(text, knowledge_.families);
    if (is_wanted && strange_.insert(lower(text)).second) {
        findings_.strangers.push_back({std::string(text), place_of_(begin)});
        has_spent_ = has_spent_ || findings_.strangers.size() == most_strangers;
    }
}

Matched Finder::matched(MatchedBy by, const Run& run) const {
    return {by, clean(text_.substr(run.begin, run.size())), place_of_(run.begin)};
}

void Finder::see(Sighting sighting) {
    std::set<std::string>& texts = seen_[{sighting.entry, sighting.signature, sighting.matched.by}];
    if (texts.size() < most_sightings && texts.insert(lower(sighting.matched.text)).second) {
        findings_.sightings.push_back(std::move(sighting));
    }
}

Findings Finder::finish() {
    see_words();
    std::ranges::stable_sort(findings_.sightings, {}, [](const Sighting& s) { return s.matched.place; });
    return std::move(findings_);
}

}  // namespace vmbackup_diag::match
