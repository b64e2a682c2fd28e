#include "strange_codes.hpp"

#include <algorithm>

#include "cut_off.hpp"
#include "strangers.hpp"
#include "vmbackup_diag/match/search.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

constexpr std::size_t most_meant = 3;

/// Whether there is nothing else in the text.
bool is_alone(const Stranger& stranger, std::string_view text) { return trimmed(text) == stranger.text; }

/// Whether the word is only the name of a step: logs write those as codes are written, in lines in which nothing went
/// wrong. A few lines without a time are no log.
bool is_step_of_a_log(const Stranger& stranger, std::string_view text) {
    constexpr std::ptrdiff_t fewest_lines = 5;
    return !stranger.in_trouble && (stranger.in_log || std::ranges::count(text, '\n') >= fewest_lines);
}

/// Adds the codes that an end is missing of. Whether one alone is meant.
bool add_cut_off(const Stranger& stranger, const std::vector<CutOff>& cut_off, std::string_view text,
                 Matches& matches) {
    for (const CutOff& code : cut_off.size() <= most_meant ? cut_off : std::vector<CutOff>{}) {
        const bool tells = code.tells == Tells::anywhere || (code.tells == Tells::alone && is_alone(stranger, text));
        matches.add(*code.entry, cut_off.size() == 1 && tells ? Confidence::high : Confidence::medium,
                    {MatchedBy::spelling, stranger.text, stranger.place});
    }
    return cut_off.size() == 1;
}

}  // namespace

void add_strange_code(const Stranger& stranger, const Knowledge& knowledge, std::string_view text, Matches& matches,
                      std::vector<UnknownCode>& unknown) {
    const Matched matched{MatchedBy::spelling, stranger.text, stranger.place};
    const Family* family = family_of(stranger.text, knowledge.families);
    if (family != nullptr && !family->link.empty()) {
        unknown.push_back({stranger.text, stranger.place, family});
        return;
    }
    const std::vector<CutOff> cut_off = cut_off_codes(knowledge, stranger.text);
    if (add_cut_off(stranger, cut_off, text, matches)) {
        return;
    }
    const std::vector<Meant> meant = nearest_entries(stranger.text, knowledge);
    if (cut_off.empty() && is_unmistakable(stranger.text, meant)) {
        matches.add(*meant.front().entry, Confidence::high, matched);
        return;
    }
    std::vector<const Entry*> candidates =
        cut_off.empty() ? run_together(knowledge, stranger.text) : std::vector<const Entry*>{};
    const bool is_other_name = is_step_of_a_log(stranger, text) || is_written_about(knowledge, stranger.text);
    if (looks_like_a_code(stranger.text, knowledge.families) && (family != nullptr || !is_other_name)) {
        UnknownCode code{stranger.text, stranger.place, family};
        for (const Meant& nearest : meant) {
            code.nearest.push_back(nearest.entry);
            const bool is_near = cut_off.empty() && nearest.distance <= stranger.text.size() / 6;
            if (is_near && std::ranges::find(candidates, nearest.entry) == candidates.end()) {
                candidates.push_back(nearest.entry);
            }
        }
        unknown.push_back(std::move(code));
    }
    for (const Entry* entry : candidates) {
        matches.add(*entry, Confidence::medium, matched);
    }
}

}  // namespace vmbackup_diag::match
