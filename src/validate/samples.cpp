#include <set>

#include "complaints.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// A message or signature of fewer words would be found in texts that are about something else. A phrase only
/// suggests, so two are enough for it.
constexpr std::size_t fewest_words = 3;
constexpr std::size_t fewest_words_of_a_phrase = 2;

class Samples {
  public:
    Samples(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), complaints_(origins) {}

    Problems check() {
        for (const Entry& entry : knowledge_.entries) {
            check(entry);
        }
        for (const Signature& signature : knowledge_.signatures) {
            check(signature);
        }
        for (const Template& known : knowledge_.index.templates) {
            check_length(known);
        }
        return complaints_.take();
    }

  private:
    match::Findings findings(std::string_view sample) const {
        match::Scanner scanner(knowledge_);
        scanner.read(sample);
        return scanner.finish();
    }

    void check(const Entry& entry) {
        std::set<const Template*> seen;
        for (std::size_t n = 0; n < entry.samples.size(); ++n) {
            const match::Findings found = findings(entry.samples[n]);
            for (const match::Sighting& sighting : found.sightings) {
                seen.insert(sighting.seen);
            }
            const Diagnosis diagnosis = match::diagnosis(knowledge_, found, "sample", {});
            const bool is_identified = diagnosis.status == Status::identified && diagnosis.matches.front().entry == &entry;
            if (!is_identified) {
                complaints_.add("entries", entry.id.text, fmt::format("/samples/{}", n), what_came(diagnosis));
            }
        }
        for (const Template& known : knowledge_.index.templates) {
            const bool is_own = known.by == MatchedBy::message && &knowledge_.entries[known.owner] == &entry;
            if (is_own && !seen.contains(&known)) {
                complaints_.add("entries", entry.id.text, "/messages",
                                fmt::format("no sample holds the message \"{}\"", written(known)),
                                "add a sample as a user would paste it");
            }
        }
    }

    static std::string what_came(const Diagnosis& diagnosis) {
        return diagnosis.matches.empty()
                   ? "the sample does not identify this entry; it identifies nothing"
                   : fmt::format("the sample does not identify this entry; it points to \"{}\" first",
                                 diagnosis.matches.front().entry->id.text);
    }

    static std::string written(const Template& known) {
        std::string text;
        for (const std::string_view word : known.words) {
            text += fmt::format("{}{}", text.empty() ? "" : " ", word.empty() ? "{}" : word);
        }
        return text;
    }

    void check(const Signature& signature) {
        for (std::size_t n = 0; n < signature.samples.size(); ++n) {
            const match::Findings found = findings(signature.samples[n]);
            const auto same = std::ranges::find(found.sightings, &signature, &match::Sighting::signature);
            if (same == found.sightings.end()) {
                complaints_.add("signatures", signature.id, fmt::format("/samples/{}", n),
                                "the sample does not hold this signature");
            }
        }
    }

    void check_length(const Template& known) {
        const auto words = static_cast<std::size_t>(std::ranges::count_if(known.words, [](auto w) { return !w.empty(); }));
        const bool has_hole_at_an_end = known.words.front().empty() || known.words.back().empty();
        const std::size_t needed = known.by == MatchedBy::words ? fewest_words_of_a_phrase : fewest_words;
        if (words >= needed && !has_hole_at_an_end) {
            return;
        }
        const bool is_signature = known.by == MatchedBy::signature;
        const std::string_view id = is_signature ? knowledge_.signatures[known.owner].id : knowledge_.entries[known.owner].id.text;
        const std::string inside = is_signature ? "/text" : known.by == MatchedBy::message ? "/messages" : "/phrases";
        complaints_.add(is_signature ? "signatures" : "entries", id, inside,
                        fmt::format("\"{}\" needs at least {} words, and a word at both ends", written(known), needed));
    }

    const Knowledge& knowledge_;
    Complaints complaints_;
};

}  // namespace

Problems samples(const Knowledge& knowledge, const load::Origins& origins) {
    return Samples(knowledge, origins).check();
}

}  // namespace vmbackup_diag::validate
