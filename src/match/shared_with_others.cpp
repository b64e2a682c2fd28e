#include "shared_with_others.hpp"

#include <algorithm>
#include <array>

#include "beside.hpp"
#include "matches.hpp"
#include "runs.hpp"
#include "strangers.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// Words as everybody has them: not GetVersions, FITHAW or a number.
bool is_everyday(std::string_view text) {
    for (auto run = next_run(text, 0); run; run = next_run(text, run->end)) {
        const std::string_view word = text.substr(run->begin, run->size());
        if (!is_letter(word.front()) ||
            std::ranges::any_of(word.substr(1), [](char c) { return c < 'a' || c > 'z'; })) {
            return false;
        }
    }
    return true;
}

/// A message as short as "Last error: Timed out" is no sentence of a product.
bool is_short_message(const Matched& matched) {
    constexpr std::size_t words_of_a_sentence = 5;
    return matched.by == MatchedBy::message && count_of_words(matched.text) < words_of_a_sentence &&
           is_everyday(matched.text);
}

/// Whether there is more in the text than what was seen in it, and a greeting.
bool has_more(const Findings& findings) {
    constexpr std::size_t words_of_a_greeting = 6;
    return count_of_words(beside_what_was_seen(findings)) > words_of_a_greeting;
}

}  // namespace

SharedWithOthers::SharedWithOthers(const Knowledge& knowledge, const Findings& findings, bool is_of_a_job)
    : families_(knowledge.families) {
    const bool has_some = std::ranges::any_of(findings.sightings, [&](const Sighting& sighting) {
        return sighting.entry != nullptr &&
               (is_shared(sighting) || is_of_any_vault(sighting) || is_said(sighting.matched));
    });
    if (has_some && !findings.only_codes) {
        subject_ = subject_of(knowledge, findings);
        for (const Sighting& sighting : findings.sightings) {
            if (sighting.entry != nullptr && sighting.matched.by != MatchedBy::message && is_by_platform(sighting)) {
                codes_.push_back(sighting.entry);
            }
        }
        subject_.is_of_platform = subject_.is_of_platform && !is_of_a_job && !names_one_of_ours(findings);
        is_of_anybody_ = subject_.has_none_of_ours && has_more(findings);
    }
}

bool SharedWithOthers::proves_nothing(const Sighting& sighting) const {
    const bool is_message = sighting.matched.by == MatchedBy::message && is_said(sighting.matched);
    const bool is_text = is_message || (sighting.matched.by == MatchedBy::signature && is_said(sighting.matched));
    const bool is_carried_message = is_message && !sighting.entry->leads_to.empty();
    return (subject_.is_another && is_shared(sighting)) ||
           (subject_.is_another && subject_.has_none_of_ours && is_said(sighting.matched)) ||
           (is_of_anybody_ && is_short_message(sighting.matched)) ||
           (subject_.is_another_vault && is_of_any_vault(sighting)) || (subject_.is_another_backup && is_text) ||
           (subject_.is_no_backup && is_carried_message) || (subject_.is_of_platform && is_by_platform(sighting));
}

std::optional<std::string> SharedWithOthers::note(std::span<const Sighting> sightings) const {
    constexpr std::size_t longest_shown = 60;
    const auto first = std::ranges::find_if(sightings, [&](const Sighting& sighting) {
        return sighting.entry != nullptr && !sighting.only_suggests && proves_nothing(sighting);
    });
    if (first == sightings.end()) {
        return std::nullopt;
    }
    return '"' + std::string(shortened(first->matched.text, longest_shown)) +
           "\" is not only said in backups of VMs, and the input seems to be about something else";
}

bool SharedWithOthers::is_shared(const Sighting& sighting) const {
    return confidence_of(sighting.matched.by) == Confidence::exact &&
           family_of(sighting.matched.text, families_) == nullptr;
}

bool SharedWithOthers::is_by_platform(const Sighting& sighting) const {
    const Entry& entry = *sighting.entry;
    const bool is_of_one_system = entry.os.size() == 1;
    const bool is_carried = !is_of_one_system && (entry.wrapper || !entry.leads_to.empty());
    const bool is_code = sighting.matched.by == MatchedBy::code || sighting.matched.by == MatchedBy::alias;
    const bool is_named =
        std::ranges::any_of(codes_, [&](const Entry* named) { return named == &entry || named->id == entry.code; });
    return is_carried && (is_code ? is_shared(sighting) && std::ranges::all_of(sighting.matched.text, is_letter)
                                  : is_named && sighting.matched.by == MatchedBy::message);
}

bool SharedWithOthers::names_one_of_ours(const Findings& findings) const {
    return std::ranges::any_of(findings.sightings, [&](const Sighting& sighting) {
        return sighting.entry != nullptr && confidence_of(sighting.matched.by) == Confidence::exact &&
               family_of(sighting.matched.text, families_) != nullptr;
    });
}

bool SharedWithOthers::is_of_any_vault(const Sighting& sighting) {
    constexpr auto of_a_job = std::to_array({Operation::backup, Operation::restore, Operation::file_recovery});
    const auto operations = sighting.entry->operations;
    return !operations.empty() && std::ranges::find_first_of(operations, of_a_job) == operations.end();
}

bool SharedWithOthers::is_said(const Matched& matched) const {
    const bool is_text = matched.by == MatchedBy::message || matched.by == MatchedBy::signature;
    for (auto run = next_run(matched.text, 0); is_text && run; run = next_run(matched.text, run->end)) {
        if (looks_like_a_code(std::string_view(matched.text).substr(run->begin, run->size()), families_)) {
            return false;
        }
    }
    return is_text;
}

}  // namespace vmbackup_diag::match
