#include "consequences.hpp"

#include <algorithm>

#include "matches.hpp"

namespace vmbackup_diag::match {
namespace {

/// More possible outcomes than this help nobody.
constexpr std::size_t most_for_a_match = 2;

bool is_among(const std::vector<Match>& matches, EntryId id) {
    return std::ranges::any_of(matches, [&](const Match& match) { return match.entry->id == id; });
}

bool leads_on(const Match& match, const std::vector<Match>& matches) {
    return is_strong(match) &&
           std::ranges::none_of(match.entry->leads_to, [&](EntryId id) { return is_among(matches, id); });
}

/// What a match leads to is no surer than the match; where there are several, none of them is likelier than not.
Match led_to(const Match& from, const Entry& to) {
    const bool is_only_one = from.entry->leads_to.size() == 1;
    return {.entry = &to,
            .confidence = is_only_one ? Confidence::high : Confidence::medium,
            .score = from.score * (is_only_one ? 0.9 : 0.6),
            .matched = from.matched,
            .led_by = from.entry};
}

}  // namespace

void add_consequences(const Knowledge& knowledge, std::vector<Match>& matches) {
    std::vector<Match> reached;
    for (const Match& match : matches) {
        if (!leads_on(match, matches)) {
            continue;
        }
        const std::size_t count = std::min(match.entry->leads_to.size(), most_for_a_match);
        for (const EntryId id : match.entry->leads_to.first(count)) {
            const Entry* entry = find(knowledge, id);
            if (entry != nullptr && !is_among(reached, id)) {
                reached.push_back(led_to(match, *entry));
            }
        }
    }
    for (Match& match : reached) {
        const auto worse = std::ranges::find_if(
            matches, [&](const Match& other) { return !is_strong(other) && other.score < match.score; });
        matches.insert(worse, std::move(match));
    }
}

}  // namespace vmbackup_diag::match
