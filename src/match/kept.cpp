#include "kept.hpp"

#include <algorithm>

#include "code_words.hpp"
#include "line.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {

Matched Kept::matched(MatchedBy by, std::string_view text, const Run& run) const {
    return {by, clean(text.substr(run.begin, run.size())), place_of_(run.begin)};
}

void Kept::add(Sighting sighting) {
    if (seen_.add(sighting)) {
        findings_.sightings.push_back(std::move(sighting));
    }
}

void Kept::add_stranger(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view word = text.substr(begin, end - begin);
    if (strange_.insert(lower(word)).second) {
        const std::string_view line = line_around(text, begin);
        findings_.strangers.push_back({std::string(word), place_of_(begin), may_name_a_code(line), is_of_a_log(line)});
    }
}

/// Names that are words as well, once it is known what else the text holds. The code of an error in JSON may be ours
/// where nothing says whose it is.
void Kept::add_words(std::string_view text) {
    const bool holds_ours = speaks_of_ours_ || !findings_.sightings.empty();
    for (NameOrWord& word : words_) {
        const bool is_ours = holds_ours || word.of_ours;
        const bool is_all = is_just_a_code(text, word.sighting.matched.text);
        const bool is_meant = findings_.only_codes || is_all || (word.as_code && is_ours);
        if (is_meant || word.sighting.only_suggests) {
            word.sighting.only_suggests = !is_meant;
            add(std::move(word.sighting));
        }
    }
}

Findings Kept::finish(std::string_view text) {
    add_words(text);
    std::ranges::stable_sort(findings_.sightings, {}, [](const Sighting& s) { return s.matched.place; });
    return std::move(findings_);
}

}  // namespace vmbackup_diag::match
