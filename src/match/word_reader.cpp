#include "word_reader.hpp"

#include <algorithm>

#include "held.hpp"
#include "slots.hpp"
#include "vmbackup_diag/model/literal.hpp"

namespace vmbackup_diag::match {

WordReader::WordReader(const Knowledge& knowledge, PlaceOf place_of, Reading reading, std::uint8_t enough)
    : knowledge_(knowledge), reading_(reading), tally_(knowledge.index, enough), kept_(std::move(place_of)) {}

void WordReader::read(std::string_view text, Pace pace) {
    text_ = text;
    pace_ = pace;
}

void WordReader::forget(std::size_t bytes) { name_end_ -= std::min(name_end_, bytes); }

void WordReader::count(Counts& counts, std::size_t n) { wants_less_ = counts.add(n) || wants_less_; }

void WordReader::look_closely_at(const Run& run) {
    kept_.note_word();
    if (!kept_.speaks_of_ours() && is_of_ours(run)) {
        kept_.note_word_of_ours();
    }
    look_at(run);
}

void WordReader::look_at(const Run& run) {
    if (run.size() > longest_code) {
        kept_.note_word_without_code();
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
    kept_.note_word_without_code();
    see_stranger(run);
}

void WordReader::look_at_word(const Run& run, std::size_t begin) {
    look_at_number(run, begin);
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

void WordReader::look_at_templates(std::uint32_t first, const Run& run) {
    const auto& templates = knowledge_.index.templates;
    const AnchorWords anchor = anchor_words(templates[first]);
    for (std::uint32_t n = first; n < templates.size() && anchor_words(templates[n]) == anchor; ++n) {
        look_at_template(n, run);
    }
}

/// Own words stand at the beginning of what is given, or nowhere.
void WordReader::look_at_template(std::uint32_t n, const Run& run) {
    const Template& wanted = knowledge_.index.templates[n];
    const bool is_due = tally_.templates.wants(n) && (pace_ == Pace::closely || wanted.by != MatchedBy::words);
    if (!is_due || !is_word(text_, run, wanted.words[wanted.anchor])) {
        return;
    }
    const std::size_t begin = run.begin - std::min(run.begin, reach);
    const Run here{run.begin - begin, run.end - begin, run.escape};
    if (const auto held = held_at(wanted, text_.substr(begin, run.end + reach - begin), here)) {
        count(tally_.templates, n);
        see_template(wanted, {held->begin + begin, held->end + begin});
    }
}

void WordReader::see_template(const Template& seen, const Run& whole) {
    const bool is_signature = seen.by == MatchedBy::signature;
    const Signature* signature = is_signature ? &knowledge_.signatures[seen.owner] : nullptr;
    const Entry* entry = is_signature ? find(knowledge_, signature->entry) : &knowledge_.entries[seen.owner];
    kept_.add({entry, signature, &seen, kept_.matched(seen.by, text_, whole)});
}

}  // namespace vmbackup_diag::match
