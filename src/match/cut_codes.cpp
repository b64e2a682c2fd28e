// A code in two pieces: whether they give one, its name alone tells.
#include <algorithm>

#include "cuts.hpp"
#include "line_ends.hpp"
#include "names.hpp"
#include "vmbackup_diag/model/places.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// The name that the two pieces give, where it is written as a code is.
const Name* name_of(const Knowledge& knowledge, std::string_view pieces) {
    const std::string key = lower(pieces);
    const auto at = std::ranges::lower_bound(knowledge.index.names, std::string_view(key), {}, &Name::key);
    if (at == knowledge.index.names.end() || at->key != key) {
        return nullptr;
    }
    const std::string_view as_written = written(knowledge, *at);
    const bool is_code = wanted_for(as_written, knowledge.families) == Wanted::nothing || as_written == pieces;
    return is_code ? &*at : nullptr;
}

}  // namespace

std::vector<Split> cut_codes(const Knowledge& knowledge, std::string_view text) {
    std::vector<Split> found;
    for (const LineEnd& end : line_ends(text)) {
        std::size_t first = end.begin;
        while (first > 0 && end.begin - first <= longest_code && is_of_token(text[first - 1])) {
            --first;
        }
        std::size_t last = end.end;
        while (last < text.size() && last - end.end <= longest_code && is_of_token(text[last])) {
            ++last;
        }
        const std::string pieces =
            std::string(text.substr(first, end.begin - first)).append(text.substr(end.end, last - end.end));
        if (const Name* name = name_of(knowledge, pieces)) {
            found.push_back({.entry = &knowledge.entries[name->entry],
                             .matched = {MatchedBy::spelling, pieces, after({}, text.substr(0, first))},
                             .is_unmistakable = true});
        }
    }
    return found;
}

}  // namespace vmbackup_diag::match
