#include "vmbackup_diag/match/diagnosis.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

#include "beside.hpp"
#include "candidates.hpp"
#include "consequences.hpp"
#include "cuts.hpp"
#include "language.hpp"
#include "matches.hpp"
#include "parts_of_others.hpp"
#include "proven.hpp"
#include "shared_with_others.hpp"
#include "split.hpp"
#include "strange_codes.hpp"
#include "strangers.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// Whether only the number of the event was seen, and not what it says.
bool is_event(const Sighting& sighting) { return sighting.signature != nullptr && sighting.seen == nullptr; }

/// Every service of Azure wraps its refusals in words such as Conflict: in a text they say that something was refused,
/// and not what.
bool is_any_wrapper(const Sighting& sighting) {
    const std::string& word = sighting.matched.text;
    return sighting.entry->wrapper && word.size() <= shortest_code && std::ranges::all_of(word, is_letter);
}

/// Whether there is a code of the job that only carries another one, which such a word may be.
bool holds_a_carrier(const Knowledge& knowledge, const Findings& findings) {
    return std::ranges::any_of(findings.sightings, [&](const Sighting& sighting) {
        return sighting.entry != nullptr && sighting.entry->wrapper && !is_any_wrapper(sighting) &&
               !is_carried(knowledge, *sighting.entry);
    });
}

void add_sighting(const Knowledge& knowledge, const Sighting& sighting, const SharedWithOthers& shared,
                  const Findings& findings, Matches& matches) {
    const bool is_others = sighting.entry != nullptr && shared.proves_nothing(sighting);
    if (sighting.entry == nullptr || (is_others && sighting.only_suggests)) {
        return;
    }
    const bool is_a_mere_word =
        !findings.only_codes && is_any_wrapper(sighting) && !holds_a_carrier(knowledge, findings);
    const bool proves_nothing = is_others || sighting.only_suggests || is_a_mere_word;
    matches.add(*sighting.entry, proves_nothing ? Confidence::medium : confidence_of(sighting.matched.by),
                sighting.matched);
}

/// The number of an event is the same whatever went wrong: what its text or a code says of that counts more.
void add_events(const Findings& findings, const SharedWithOthers& shared, Matches& matches) {
    const bool is_all = !matches.has_strong() && !shared.is_about_something_else();
    for (const Sighting& sighting : findings.sightings) {
        if (sighting.entry != nullptr && is_event(sighting)) {
            matches.add(*sighting.entry, is_all ? Confidence::high : Confidence::medium, sighting.matched);
        }
    }
}

/// The codes in pieces, those that the end of a line cut last.
std::vector<Split> all_splits(const Knowledge& knowledge, std::string_view text) {
    std::vector<Split> splits = split_codes(knowledge, text);
    for (Split& cut : cut_codes(knowledge, text)) {
        const auto same = std::ranges::find_if(splits, [&](const Split& split) {
            return split.entry == cut.entry && split.matched.place == cut.matched.place;
        });
        if (same == splits.end()) {
            splits.push_back(std::move(cut));
        } else {
            same->is_unmistakable = true;
        }
    }
    return splits;
}

/// Whether a word is part of a code that stands there in pieces.
bool is_piece(std::string_view word, const std::vector<Split>& splits) {
    return std::ranges::any_of(splits, [&](const Split& split) {
        const std::string& whole = split.matched.text;
        return split.is_unmistakable && whole.size() > word.size() && whole.find(word) != whole.npos;
    });
}

/// Whether the word is part of what shows that something is well: the name of a service that runs is no code.
bool is_of_health(std::string_view word, const Findings& findings) {
    return std::ranges::any_of(findings.sightings, [&](const Sighting& sighting) {
        return tells_of_health(sighting) && sighting.matched.text.find(word) != std::string::npos;
    });
}

/// A code of its own that ends or begins a longer one which a line's end has cut: Generic, ResourceNotFound.
bool is_piece(const Sighting& sighting, const std::vector<Split>& splits) {
    return confidence_of(sighting.matched.by) == Confidence::exact && is_piece(sighting.matched.text, splits);
}

/// The codes, whole and in pieces, with the messages and signatures that stand there word for word; those that look
/// like codes and are none of ours are unknown, unless they are meant to be one.
void add_codes(const Knowledge& knowledge, const Findings& findings, const SharedWithOthers& shared, Matches& matches,
               std::vector<UnknownCode>& unknown) {
    const auto splits = all_splits(knowledge, findings.beginning);
    for (const Sighting& sighting : findings.sightings) {
        if (!is_piece(sighting, splits) && !is_event(sighting)) {
            add_sighting(knowledge, sighting, shared, findings, matches);
        }
    }
    for (const Split& split : splits) {
        matches.add(*split.entry, split.is_unmistakable ? Confidence::high : Confidence::medium, split.matched);
    }
    for (const Stranger& stranger : findings.strangers) {
        if (!is_piece(stranger.text, splits) && !is_of_health(stranger.text, findings)) {
            add_strange_code(stranger, knowledge, findings.beginning, matches, unknown);
        }
    }
}

/// Gives the messages of which the end of a line has cut a word.
std::vector<Sighting> add_cut_messages(const Knowledge& knowledge, const Findings& findings,
                                       const SharedWithOthers& shared, Matches& matches) {
    std::vector<Sighting> cut = cut_messages(knowledge, findings.beginning);
    for (const Sighting& sighting : cut) {
        add_sighting(knowledge, sighting, shared, findings, matches);
    }
    return cut;
}

/// What the words of the text say, as far as what stands in it for certain leaves something to say.
void add_what_words_say(const Knowledge& knowledge, const Findings& findings, const SharedWithOthers& shared,
                        std::optional<Os> os, Matches& matches) {
    if (!matches.is_settled()) {
        add_partial(knowledge, findings, shared, os, matches);
    }
    if (!matches.has_strong()) {
        add_words(knowledge, findings, os, matches);
    } else if (!matches.is_settled() && !findings.only_codes) {
        add_carried(knowledge, findings, os, matches);
    }
}

/// What is proven is of the case, and with it its system.
void add_facts(const std::vector<KnownFact>& proven, Diagnosis& out) {
    if (!out.context.os) {
        out.context.os = shared_os(out.matches, proven);
    }
    out.context.facts = with_proven(std::move(out.context.facts), proven);
}

void add_causes_and_fixes(const Knowledge& knowledge, Diagnosis& out) {
    for (Match& match : out.matches) {
        match.causes = causes_of(knowledge, *match.entry, out.context);
        match.fixes = fixes_of(knowledge, *match.entry, out.context);
        match.called_for = called_for(knowledge, *match.entry, out.context);
    }
}

Status status_of(std::span<const Match> ranked) {
    return ranked.empty() ? Status::unknown : is_strong(ranked.front()) ? Status::identified : Status::ambiguous;
}

}  // namespace

Diagnosis diagnosis(const Knowledge& knowledge, const Findings& findings, std::string source, Context context) {
    Diagnosis out{.source = std::move(source),
                  .kind = findings.only_codes && !findings.empty ? "code" : "text",
                  .context = std::move(context),
                  .empty = findings.empty};
    Matches matches;
    std::vector<Sighting> seen = findings.sightings;
    const SharedWithOthers shared(knowledge, findings, out.context.operation.has_value());
    add_codes(knowledge, findings, shared, matches, out.unknown_codes);
    if (!matches.is_settled()) {
        std::ranges::move(add_cut_messages(knowledge, findings, shared, matches), std::back_inserter(seen));
    }
    add_events(findings, shared, matches);
    matches.give_way(parts_of_others(knowledge, seen));
    const std::vector<KnownFact> proven = proven_facts(seen);
    add_what_words_say(knowledge, findings, shared, out.context.os ? out.context.os : shared_os({}, proven), matches);
    out.matches = matches.ranked(knowledge);
    add_facts(proven, out);
    add_consequences(knowledge, out.matches);
    add_causes_and_fixes(knowledge, out);
    out.status = status_of(out.matches);
    if (out.status == Status::ambiguous) {
        if (auto note = shared.note(findings.sightings)) {
            out.notes.push_back(*std::move(note));
        }
    }
    if (out.status != Status::identified && is_data_of_a_program(findings.beginning)) {
        out.notes.emplace_back(only_text_is_read);
    } else if (out.status != Status::identified && is_in_another_language(findings.beginning)) {
        out.notes.emplace_back(only_english_is_understood);
    }
    return out;
}

Diagnosis diagnosis(const Knowledge& knowledge, std::string_view text, std::string source, Context context,
                    Reading reading) {
    Scanner scanner(knowledge, reading);
    scanner.read(text);
    return diagnosis(knowledge, scanner.finish(), std::move(source), std::move(context));
}

}  // namespace vmbackup_diag::match
