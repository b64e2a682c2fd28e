// Every sample leads to what it is a sample of, every message stands in one, and what is looked for says enough to be
// found.
#include <set>

#include "complaints.hpp"
#include "sample_of_entry.hpp"
#include "vmbackup_diag/match/scanner.hpp"
#include "vmbackup_diag/model/template.hpp"

namespace vmbackup_diag::validate {
namespace {

/// A message or signature of fewer words would be found in texts that are about something else. A phrase only
/// suggests, so two are enough for it.
constexpr std::size_t fewest_words = 3;
constexpr std::size_t fewest_words_of_a_phrase = 2;

/// Every sample is held against every entry, so a knowledge base is not checked when it has more.
constexpr std::size_t most_entries = 10'000;

class Samples {
  public:
    Samples(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), origins_(origins), complaints_(origins, "samples") {}

    Problems check() {
        if (knowledge_.entries.size() > most_entries) {
            complaints_.add(
                "entries", knowledge_.entries.back().id.text, "",
                fmt::format("expected at most {} entries in all, found {}", most_entries, knowledge_.entries.size()));
            return complaints_.take();
        }
        for (const Entry& entry : knowledge_.entries) {
            check(entry);
        }
        for (const Signature& signature : knowledge_.signatures) {
            check(signature);
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
        const std::string_view id = entry.id.text;
        std::set<std::string> seen;
        for (std::size_t n = 0; n < entry.samples.size(); ++n) {
            const match::Findings found = findings(entry.samples[n]);
            for (const match::Sighting& sighting : found.sightings) {
                if (sighting.seen != nullptr && sighting.entry == &entry) {
                    seen.insert(written(sighting.seen->words));
                }
            }
            check_sample(knowledge_, origins_, entry, n, found, complaints_);
        }
        for (std::size_t n = 0; n < entry.messages.size(); ++n) {
            const std::string at = fmt::format("/messages/{}", n);
            if (check_length("entries", id, at, entry.messages[n], fewest_words) &&
                !seen.contains(written(template_words(entry.messages[n])))) {
                complaints_.add("entries", id, at, fmt::format("no sample holds the message \"{}\"", entry.messages[n]),
                                "add a sample as a user would paste it");
            }
        }
        for (std::size_t n = 0; n < entry.phrases.size(); ++n) {
            check_length("entries", id, fmt::format("/phrases/{}", n), entry.phrases[n], fewest_words_of_a_phrase);
        }
    }

    static std::string written(const std::vector<std::string>& words) {
        std::string text;
        for (const std::string& word : words) {
            text += fmt::format("{}{}", text.empty() ? "" : " ", word.empty() ? "{}" : word);
        }
        return text;
    }

    static std::string written(std::span<const std::string_view> words) {
        return written(std::vector<std::string>(words.begin(), words.end()));
    }

    void check(const Signature& signature) {
        check_length("signatures", signature.id, "/text", signature.text, fewest_words);
        for (std::size_t n = 0; n < signature.samples.size(); ++n) {
            const match::Findings found = findings(signature.samples[n]);
            const auto same = std::ranges::find(found.sightings, &signature, &match::Sighting::signature);
            if (same == found.sightings.end() && !signature.samples[n].empty()) {
                complaints_.add("signatures", signature.id, fmt::format("/samples/{}", n),
                                "the sample does not hold this signature");
            }
        }
    }

    /// Whether the text has words enough, and at both ends; a complaint where it has not.
    bool check_length(std::string_view list, std::string_view id, const std::string& inside, std::string_view text,
                      std::size_t needed) {
        const std::vector<std::string> all = template_words(text);
        const auto words =
            static_cast<std::size_t>(std::ranges::count_if(all, [](const auto& w) { return !w.empty(); }));
        const bool is_fine = words >= needed && !all.front().empty() && !all.back().empty();
        if (!is_fine && !text.empty()) {
            complaints_.add(list, id, inside,
                            fmt::format("\"{}\" needs at least {} words, and a word at both ends", text, needed));
        }
        return is_fine;
    }

    const Knowledge& knowledge_;
    const load::Origins& origins_;
    Complaints complaints_;
};

}  // namespace

Problems samples(const Knowledge& knowledge, const load::Origins& origins) {
    return Samples(knowledge, origins).check();
}

}  // namespace vmbackup_diag::validate
