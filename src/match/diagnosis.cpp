#include "vmbackup_diag/match/diagnosis.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "candidates.hpp"
#include "consequences.hpp"
#include "matches.hpp"
#include "split.hpp"
#include "strangers.hpp"
#include "vmbackup_diag/match/search.hpp"

namespace vmbackup_diag::match {
namespace {

/// Names and numbers that other products have too prove nothing in a text about those: TooManyRequests in one about
/// Kubernetes, 0x80070005 in one about a laptop. Our own begin as their family does.
class SharedNames {
  public:
    SharedNames(const Knowledge& knowledge, const Findings& findings) : families_(knowledge.families) {
        const bool has_some = std::ranges::any_of(
            findings.sightings, [&](const Sighting& sighting) { return is_shared(sighting.matched); });
        if (has_some && !findings.only_codes) {
            const About found = about(knowledge, said_in(knowledge, findings.beginning));
            is_about_something_else_ = found.others > 0 && found.ours <= found.others;
        }
    }

    [[nodiscard]] bool proves_nothing(const Matched& matched) const {
        return is_about_something_else_ && is_shared(matched);
    }

  private:
    [[nodiscard]] bool is_shared(const Matched& matched) const {
        return confidence_of(matched.by) == Confidence::exact && family_of(matched.text, families_) == nullptr;
    }

    std::span<const Family> families_;
    bool is_about_something_else_ = false;
};

void add_sighting(const Sighting& sighting, const SharedNames& shared, Matches& matches) {
    if (sighting.entry != nullptr) {
        const Confidence confidence =
            shared.proves_nothing(sighting.matched) ? Confidence::medium : confidence_of(sighting.matched.by);
        matches.add(*sighting.entry, confidence, sighting.matched);
    }
}

/// A misspelt code is a match when it can be meant; the rest stay unknown, with what is nearest. A code of
/// something else than the backup of a VM is no misspelt one of ours.
void add_stranger(const Stranger& stranger, const Knowledge& knowledge, Matches& matches, Diagnosis& out) {
    const Family* family = family_of(stranger.text, knowledge.families);
    if (family != nullptr && !family->link.empty()) {
        out.unknown_codes.push_back({stranger.text, stranger.place, family});
        return;
    }
    if (const Entry* entry = completed(knowledge, stranger.text)) {
        matches.add(*entry, Confidence::high, {MatchedBy::spelling, stranger.text, stranger.place});
        return;
    }
    const auto meant = nearest_entries(stranger.text, knowledge);
    if (is_unmistakable(stranger.text, meant)) {
        matches.add(*meant.front().entry, Confidence::high, {MatchedBy::spelling, stranger.text, stranger.place});
        return;
    }
    if (!looks_like_a_code(stranger.text, knowledge.families)) {
        return;
    }
    UnknownCode unknown{stranger.text, stranger.place, family};
    for (const Meant& candidate : meant) {
        unknown.nearest.push_back(candidate.entry);
        if (candidate.distance <= stranger.text.size() / 6) {
            matches.add(*candidate.entry, Confidence::medium, {MatchedBy::spelling, stranger.text, stranger.place});
        }
    }
    out.unknown_codes.push_back(std::move(unknown));
}

/// The systems that a log speaks of.
std::set<Os> proven_systems(const Findings& findings) {
    std::set<Os> systems;
    for (const Sighting& sighting : findings.sightings) {
        for (const KnownFact& fact :
             sighting.signature == nullptr ? std::span<const KnownFact>{} : sighting.signature->facts) {
            if (const auto os = fact.fact.text == "os" ? value_of<Os>(fact.value) : std::nullopt) {
                systems.insert(*os);
            }
        }
    }
    return systems;
}

/// The one system that all the evidence is of. An entry of both systems may be about another VM, so that only
/// a log tells then; a wrapper says nothing about it.
std::optional<Os> shared_os(const std::vector<Match>& matches, const Findings& findings) {
    std::set<Os> systems = proven_systems(findings);
    const bool is_proven = !systems.empty();
    for (const Match& match : matches) {
        if (!is_strong(match) || match.entry->wrapper) {
            continue;
        }
        if (match.entry->os.size() == 1) {
            systems.insert(match.entry->os[0]);
        } else if (!is_proven) {
            return std::nullopt;
        }
    }
    return systems.size() == 1 ? std::optional(*systems.begin()) : std::nullopt;
}

}  // namespace

Diagnosis diagnosis(const Knowledge& knowledge, const Findings& findings, std::string source, Context context) {
    Diagnosis out{.source = std::move(source),
                  .kind = findings.only_codes && !findings.empty ? "code" : "text",
                  .context = std::move(context),
                  .empty = findings.empty};
    Matches matches;
    const SharedNames shared(knowledge, findings);
    for (const Sighting& sighting : findings.sightings) {
        add_sighting(sighting, shared, matches);
    }
    for (const Stranger& stranger : findings.strangers) {
        add_stranger(stranger, knowledge, matches, out);
    }
    if (!matches.has_strong()) {
        add_pieces(knowledge, findings, matches);
    }
    if (!matches.has_strong()) {
        add_words(knowledge, findings, out.context.os, matches);
    }
    out.matches = matches.ranked();
    if (!out.context.os) {
        out.context.os = shared_os(out.matches, findings);
    }
    add_consequences(knowledge, out.matches);
    for (Match& match : out.matches) {
        match.causes = causes_of(*match.entry, out.context.os);
        match.fixes = fixes_of(knowledge, *match.entry, out.context.os);
    }
    const bool identified = !out.matches.empty() && is_strong(out.matches.front());
    out.status = identified ? Status::identified : out.matches.empty() ? Status::unknown : Status::ambiguous;
    return out;
}

Diagnosis diagnosis(const Knowledge& knowledge, std::string_view text, std::string source, Context context) {
    Scanner scanner(knowledge);
    scanner.read(text);
    return diagnosis(knowledge, scanner.finish(), std::move(source), std::move(context));
}

}  // namespace vmbackup_diag::match
