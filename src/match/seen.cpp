// What the finder keeps of what it found: each thing once or a few times, and names that are words only where they
// are meant as codes.
#include <algorithm>

#include "code_words.hpp"
#include "events.hpp"
#include "finder.hpp"
#include "names.hpp"
#include "short_forms.hpp"
#include "strangers.hpp"
#include "vmbackup_diag/model/text.hpp"

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

void Finder::spend(std::uint8_t& seen) {
    ++seen;
    has_spent_ = has_spent_ || seen == often_;
}

void Finder::see_template(const Template& seen, const Run& whole) {
    const bool is_signature = seen.by == MatchedBy::signature;
    const Signature* signature = is_signature ? &knowledge_.signatures[seen.owner] : nullptr;
    const Entry* entry = is_signature ? find(knowledge_, signature->entry) : &knowledge_.entries[seen.owner];
    see({entry, signature, &seen, matched(seen.by, whole)});
}

void Finder::see_number(const IndexedNumber& row, const Run& run, Form form) {
    std::uint8_t& seen = numbers_seen_[static_cast<std::size_t>(&row - knowledge_.index.numbers.data())];
    if (seen < often_ && is_meant(row.number, run, form)) {
        spend(seen);
        see({.entry = &knowledge_.entries[row.entry], .matched = matched(MatchedBy::number, run)});
    }
}

/// A number that any word for a code may stand beside needs none where it is all that was given.
bool Finder::is_meant(const Number& number, const Run& run, Form form) const {
    if (reading_ == Reading::code && !is_joined_to_a_word(text_, run)) {
        return true;
    }
    if (form == Form::bare) {
        return is_distinctive(number, text_, run) && (is_called_a_result(text_, run) || is_alone(text_, run));
    }
    return is_distinctive(number, text_, run) || (takes_any_code_word(number) && is_alone(text_, run));
}

void Finder::see_event(const Run& number) {
    const auto id = event_number_in(text_.substr(number.begin, number.size()));
    const auto same = std::ranges::equal_range(knowledge_.index.events, id.value_or(0), {},
                                               [](const IndexedEvent& row) { return row.event.id; });
    for (const IndexedEvent& row : same) {
        std::uint8_t& seen = events_seen_[static_cast<std::size_t>(&row - knowledge_.index.events.data())];
        const auto whole = seen < often_ ? event_at(row.event, text_, number) : std::nullopt;
        if (whole) {
            spend(seen);
            const Signature& signature = knowledge_.signatures[row.signature];
            see({find(knowledge_, signature.entry), &signature, nullptr, matched(MatchedBy::signature, *whole)});
        }
    }
}

void Finder::see_code(std::uint32_t at, const Run& whole) {
    if (names_seen_[at] >= often_) {
        return;
    }
    spend(names_seen_[at]);
    const Name& name = knowledge_.index.names[at];
    Sighting sighting{.entry = &knowledge_.entries[name.entry],
                      .matched = matched(name.alias ? MatchedBy::alias : MatchedBy::code, whole)};
    const std::string_view as_written = written(knowledge_, name);
    const Wanted wanted = wanted_for(as_written, knowledge_.families);
    const bool is_code = wanted == Wanted::nothing ||
                         is_written_as_code(text_, whole, as_written, wanted != Wanted::code_before_of_ours);
    if (wanted == Wanted::nothing || (wanted == Wanted::letter_case && is_code)) {
        see(std::move(sighting));
    } else if (words_.size() < most_sightings) {
        sighting.only_suggests = is_member_for_a_code(text_, whole.begin) ||
                                 (is_code && may_be_said_of_an_error(sighting, text_, whole.begin));
        words_.push_back({std::move(sighting), is_code, quickly_ && speaks_of_ours_around(whole)});
    }
}

/// Names that are words as well, once it is known what else the text holds. The code of an error in JSON may be ours
/// where nothing says whose it is.
void Finder::see_words() {
    const bool holds_ours = speaks_of_ours_ || !findings_.sightings.empty();
    for (Word& word : words_) {
        const bool is_ours = holds_ours || word.of_ours;
        const bool is_all = is_just_a_code(text_, word.sighting.matched.text);
        const bool is_meant = findings_.only_codes || is_all || (word.as_code && is_ours);
        if (is_meant || word.sighting.only_suggests) {
            word.sighting.only_suggests = !is_meant;
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
