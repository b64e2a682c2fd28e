#include "candidates.hpp"

#include <algorithm>

#include "beside.hpp"
#include "context_lines.hpp"
#include "first_person.hpp"
#include "partial.hpp"
#include "strangers.hpp"
#include "vmbackup_diag/match/search.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// The most telling words as one piece of evidence, at the place of the first.
Matched together(const std::vector<const Matched*>& words) {
    constexpr std::size_t shown = 4;
    Matched all = *words.front();
    for (std::size_t n = 1; n < std::min(words.size(), shown); ++n) {
        all.text += ", " + words[n]->text;
    }
    return all;
}

/// Who writes no more looks for something, rather than tells what happened.
constexpr std::size_t few_words = 5;

/// A word that says less is one that many entries have.
constexpr double telling = 7.5;

/// What words have to say before anything is suggested.
struct Least {
    double score = 0;
    std::size_t terms = 0;  ///< different ones
};

/// The less a text speaks of backups, the more its words have to say, and most where it speaks of something else or a
/// program speaks; a few words of a person are a question, and cannot say much. The numbers fit a base of some hundred
/// entries: higher ones lose right answers of tests/evaluation, lower ones suggest something for every text.
Least least(const Said& said, const About& about, bool is_told_by_somebody) {
    const bool is_question = said.words.size() <= few_words;
    const double score = about.ours > about.others                  ? (about.ours > 1 ? 4
                                                                       : is_question  ? 10
                                                                                      : 20)
                         : about.others == 0 && is_told_by_somebody ? 24
                         : is_question                              ? 36
                                                                    : 40;
    return {score, is_question ? 2u : 3u};
}

/// Whether the stem of a word is part of what something found is called.
bool is_of_a_title(const std::vector<Ranked>& found, const std::string& stem) {
    return std::ranges::any_of(
        found, [&](const Ranked& ranked) { return lower(ranked.entry->title).find(stem) != std::string::npos; });
}

/// Whether a few plain words are what somebody looks for: nothing in them is about something else, each speaks for the
/// best entry, and they tell more than words that many entries have, such as disk or failed. One alone has to be of a
/// title: any is somewhere in a text.
bool is_looked_for(const std::vector<Ranked>& found, const Said& said, const About& about) {
    const std::size_t words = said.words.size();
    return words <= few_words && about.others == 0 && found.front().words.size() == words &&
           found.front().by_words >= telling && (words > 1 || is_of_a_title(found, said.words.begin()->first));
}

/// How many of the words are no mere numbers, which stand in every log.
std::size_t words_of_letters(const Ranked& ranked) {
    return static_cast<std::size_t>(std::ranges::count_if(
        ranked.words, [](const Matched* word) { return std::ranges::any_of(word->text, is_letter); }));
}

/// Whether it is the name of something that is written about, and of no error.
bool is_known_name(const Knowledge& knowledge, std::string_view word) {
    return family_of(word, knowledge.families) == nullptr && is_written_about(knowledge, word);
}

/// Whether it is a name of several words, as of a cmdlet, a resource of Terraform or a service.
bool is_name(const Knowledge& knowledge, std::string_view word) {
    const bool is_of_a_command = word.find_first_of("-_") != word.npos &&
                                 std::ranges::all_of(word, [](char c) { return is_letter(c) || c == '-' || c == '_'; });
    return is_of_a_command || (humps(word) >= 2 && is_known_name(knowledge, word));
}

/// Whether the text is nothing but such a name.
bool is_one_name(const Knowledge& knowledge, std::string_view text) {
    const std::string_view word = trimmed(text);
    return (is_name(knowledge, word) || humps(word) > 0) && is_known_name(knowledge, word);
}

/// Whether several words speak for it; a few of a person's may be numbers. Where the text speaks of backups by itself,
/// one name is enough.
bool is_said_by_several(const Knowledge& knowledge, const Ranked& best, const Said& said, const About& about) {
    const std::size_t words = said.words.size() <= few_words ? best.words.size() : words_of_letters(best);
    return words > 1 || (about.ours > 1 && is_name(knowledge, best.words.front()->text));
}

/// Whether the words say enough for anything to be suggested.
bool says_enough(const Knowledge& knowledge, const std::vector<Ranked>& found, const Said& said, const About& about,
                 std::string_view text) {
    const Least enough = least(said, about, is_in_first_person(text));
    const Ranked& best = found.front();
    const double most = std::ranges::max(found, {}, &Ranked::by_words).by_words;
    return most >= enough.score && best.terms >= enough.terms && is_said_by_several(knowledge, best, said, about);
}

/// Whether the best is likely, and not one of several that are possible: the text is about backups rather than about
/// something else, and the best stands out, by more where a single word tells that. So tried on texts of both kinds.
bool is_likely(const std::vector<Ranked>& found, const About& about) {
    const double ahead = about.ours > 1 ? 1.15 : 1.4;
    return about.ours > 2 * about.others && (found.size() == 1 || found[0].score >= ahead * found[1].score);
}

/// Whether a message of the entry is there as a whole, and proves nothing: what is there of another is no better.
bool is_shared_as_a_whole(const Findings& findings, const SharedWithOthers& shared, const Entry& entry) {
    return std::ranges::any_of(findings.sightings, [&](const Sighting& sighting) {
        return sighting.entry == &entry && sighting.matched.by == MatchedBy::message && shared.proves_nothing(sighting);
    });
}

/// Whether more of the text is of another message than of the first: the words that both have do not tell them apart.
bool is_part_of_another(const std::vector<Partial>& partial) {
    return std::ranges::any_of(partial, [&](const Partial& other) {
        return other.entry != partial.front().entry && is_held_in(partial.front(), other);
    });
}

}  // namespace

void add_carried(const Knowledge& knowledge, const Findings& findings, std::optional<Os> os, Matches& matches) {
    constexpr double ahead = 1.4;
    const std::string text = beside_what_was_seen(findings);
    const Said said = said_in(knowledge, text);
    std::vector<Ranked> found = search(knowledge, said, os, knowledge.entries.size());
    const std::vector<const Entry*> wrappers = matches.only_wrappers();
    std::erase_if(found, [&](const Ranked& ranked) {
        return std::ranges::none_of(wrappers, [&](const Entry* wrapper) { return may_carry(*wrapper, *ranked.entry); });
    });
    const bool stands_out = !found.empty() && (found[0].words.size() > 1 || found[0].by_words >= telling) &&
                            (found.size() == 1 || found[0].score >= ahead * found[1].score);
    if (stands_out) {
        matches.add(*found[0].entry, Confidence::medium, together(found[0].words));
    }
}

void add_partial(const Knowledge& knowledge, const Findings& findings, const SharedWithOthers& shared,
                 std::optional<Os> os, Matches& matches) {
    constexpr double most_of_it = 0.75;
    constexpr double ahead = 0.1;
    constexpr std::size_t most_candidates = 3;
    const About subject = about(knowledge, said_in(knowledge, findings.beginning));
    const bool is_of_the_field = subject.ours > 0;
    const bool is_ours = is_of_the_field && subject.ours >= subject.others;
    auto partial = partial_messages(knowledge, findings.beginning);
    std::erase_if(partial, [&](const Partial& one) {
        return (os && !concerns(one.entry->os, *os)) || (one.lacks_a_word && !is_of_the_field);
    });
    for (std::size_t n = 0; n < std::min(partial.size(), most_candidates); ++n) {
        const bool is_message =
            partial[n].matched.by == MatchedBy::message && !is_shared_as_a_whole(findings, shared, *partial[n].entry);
        const bool is_ahead = n == 0 && is_message && !partial[0].lacks_a_word && !is_part_of_another(partial) &&
                              (partial.size() == 1 || partial[0].share - partial[1].share >= ahead);
        const Confidence confidence =
            is_ahead && is_ours && partial[0].share >= most_of_it ? Confidence::high : Confidence::medium;
        matches.add(*partial[n].entry, confidence, partial[n].matched);
    }
}

void add_words(const Knowledge& knowledge, const Findings& findings, std::optional<Os> os, Matches& matches) {
    constexpr std::size_t most_candidates = 3;
    constexpr double near_the_best = 0.35;
    const Said said = said_in(knowledge, without_context(beside_health(findings)));
    const std::vector<Ranked> found = search(knowledge, said, os, most_candidates);
    const About subject = about(knowledge, said);
    if (found.empty() || !(says_enough(knowledge, found, said, subject, findings.beginning) ||
                           is_looked_for(found, said, subject) || is_one_name(knowledge, findings.beginning))) {
        return;
    }
    for (const Ranked& ranked : found) {
        if (ranked.score >= near_the_best * found.front().score &&
            ranked.terms >= std::min<std::size_t>(2, said.words.size())) {
            const bool is_best = &ranked == &found.front() && is_likely(found, subject);
            matches.add(*ranked.entry, is_best ? Confidence::medium : Confidence::low, together(ranked.words));
            matches.weigh(*ranked.entry, ranked.score);
        }
    }
}

}  // namespace vmbackup_diag::match
