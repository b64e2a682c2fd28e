#include "sample_of_entry.hpp"

#include <algorithm>

#include "vmbackup_diag/match/diagnosis.hpp"

namespace vmbackup_diag::validate {
namespace {

/// Wrappers stand beside what they carry, and success of one part beside the failure of another.
bool tells_what_failed(const Entry& entry) { return !entry.wrapper && entry.outcome == Outcome::failure; }

/// A message that stands in another entry's sample would point to the wrong one of the two.
bool is_message_of_another(const match::Sighting& sighting, const Entry& entry) {
    return sighting.entry != nullptr && sighting.entry != &entry && sighting.matched.by == MatchedBy::message &&
           tells_what_failed(*sighting.entry) && tells_what_failed(entry);
}

bool is_as_in_base(const load::Origins& origins, const Entry* entry) {
    return entry == nullptr || origins.is_as_in_base("entries", entry->id.text);
}

/// The samples of a base were held against it when it was built; a later message or signature takes one away only where
/// the sample holds it too.
bool is_settled(const load::Origins& origins, const Entry& entry, const match::Findings& found) {
    return entry.kind == EntryKind::error && is_as_in_base(origins, &entry) &&
           std::ranges::all_of(found.sightings, [&](const match::Sighting& sighting) {
               const Signature* signature = sighting.signature;
               return is_as_in_base(origins, sighting.entry) &&
                      (signature == nullptr || origins.is_of_base("signatures", signature->id));
           });
}

/// A symptom is told in words that only suggest it, so that to come first is enough for it.
bool is_identified(const Entry& entry, const Diagnosis& diagnosis) {
    const bool is_first = !diagnosis.matches.empty() && diagnosis.matches.front().entry == &entry;
    return is_first && (diagnosis.status == Status::identified || entry.kind == EntryKind::symptom);
}

std::string what_came(const Diagnosis& diagnosis) {
    return diagnosis.matches.empty() ? "the sample does not identify this entry; it identifies nothing"
                                     : fmt::format("the sample does not identify this entry; it points to \"{}\" first",
                                                   diagnosis.matches.front().entry->id.text);
}

}  // namespace

void check_sample(const Knowledge& knowledge, const load::Origins& origins, const Entry& entry, std::size_t sample,
                  const match::Findings& found, Complaints& complaints) {
    const std::string inside = fmt::format("/samples/{}", sample);
    for (const match::Sighting& sighting : found.sightings) {
        if (is_message_of_another(sighting, entry)) {
            complaints.add("entries", entry.id.text, inside,
                           fmt::format("the sample also holds the message \"{}\" of \"{}\"", sighting.matched.text,
                                       sighting.entry->id.text),
                           "make that message longer, or leave it out");
        }
    }
    if (entry.samples[sample].empty() || is_settled(origins, entry, found)) {
        return;
    }
    const Diagnosis diagnosis = match::diagnosis(knowledge, found, "sample", {});
    if (!is_identified(entry, diagnosis)) {
        complaints.add("entries", entry.id.text, inside, what_came(diagnosis));
    }
}

}  // namespace vmbackup_diag::validate
