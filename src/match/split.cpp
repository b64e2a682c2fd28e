#include "split.hpp"

#include <algorithm>

#include "names.hpp"
#include "runs.hpp"
#include "strangers.hpp"
#include "vmbackup_diag/model/places.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// Codes shorter than this, or of fewer humps, are words that stand beside each other in any text.
constexpr std::size_t shortest_split = 14;
constexpr std::size_t fewest_humps = 3;
constexpr std::size_t most_pieces = 10;

/// A service puts so many letters of its own before a code at most: BMSUserErrorObjectLocked.
constexpr std::size_t longest_service = 4;

bool may_be_split(const Knowledge& knowledge, const Name& name) {
    const std::string_view code = written(knowledge, name);
    return name.key.size() >= shortest_split && humps(code) >= fewest_humps &&
           std::ranges::all_of(name.key, is_letter_or_digit);
}

/// Whether the name begins or ends with the word, which is most of it.
bool is_completed_by(std::string_view word, std::string_view name) {
    const bool is_most_of_it =
        word.size() >= shortest_split && 2 * word.size() >= name.size() && word.size() < name.size();
    return is_most_of_it && (name.starts_with(word) || name.ends_with(word));
}

bool is_with_service(std::string_view word, std::string_view name) {
    return name.size() >= shortest_split && word.size() > name.size() && word.size() <= name.size() + longest_service &&
           word.ends_with(name);
}

/// Blanks, line breaks, the edges of tables and what a person puts between words; a full stop or a comma ends a code.
bool may_cut(std::string_view between) {
    return between.size() <= 160 && std::ranges::none_of(between, [](char c) {
               return std::string_view(".,:;()[]{}\"'=/").find(c) != std::string_view::npos;
           });
}

}  // namespace

std::vector<Split> split_codes(const Knowledge& knowledge, std::string_view text) {
    const auto& names = knowledge.index.names;
    std::vector<Split> found;
    for (auto first = next_run(text, 0); first; first = next_run(text, first->end)) {
        const std::size_t begin = first->begin + first->escape;
        std::string joined = lower(text.substr(begin, first->end - begin));
        std::size_t end = first->end;
        for (std::size_t pieces = 1; pieces < most_pieces && joined.size() <= longest_code; ++pieces) {
            const auto at = std::ranges::lower_bound(names, std::string_view(joined), {}, &Name::key);
            if (at == names.end() || !at->key.starts_with(joined)) {
                break;
            }
            if (pieces > 1 && at->key == joined && may_be_split(knowledge, *at)) {
                found.push_back(
                    {&knowledge.entries[at->entry],
                     {MatchedBy::spelling, clean(text.substr(begin, end - begin)), after({}, text.substr(0, begin))}});
                break;
            }
            const auto next = next_run(text, end);
            if (!next || !may_cut(text.substr(end, next->begin - end))) {
                break;
            }
            joined += lower(text.substr(next->begin, next->size()));
            end = next->end;
        }
    }
    return found;
}

const Entry* completed(const Knowledge& knowledge, std::string_view word) {
    const std::string wanted = lower(word);
    const Entry* found = nullptr;
    for (const Name& name : knowledge.index.names) {
        if (!is_completed_by(wanted, name.key) && !is_with_service(wanted, name.key)) {
            continue;
        }
        if (found != nullptr && found != &knowledge.entries[name.entry]) {
            return nullptr;
        }
        found = &knowledge.entries[name.entry];
    }
    return found;
}

}  // namespace vmbackup_diag::match
