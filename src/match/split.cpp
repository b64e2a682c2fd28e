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

/// Pieces that are no words can only belong together: Alloca, tionFailed.
bool is_cut_in_a_word(std::string_view code, std::string_view pieces, std::size_t cut) {
    const bool is_at_a_hump = is_upper(code[cut]) && !is_upper(code[cut - 1]);
    return code.size() >= shortest_split && code == pieces && is_letter_or_digit(code[cut - 1]) &&
           is_letter_or_digit(code[cut]) && !is_at_a_hump;
}

/// Blanks, line breaks, the edges of tables and what a person puts between words; a full stop or a comma ends a code.
bool may_cut(std::string_view between) {
    return between.size() <= 160 && std::ranges::none_of(between, [](char c) {
               return std::string_view(".,:;()[]{}\"'=/").find(c) != std::string_view::npos;
           });
}

/// Words that follow each other, put together.
struct Pieces {
    std::string written = {};
    std::string key = {};
    std::size_t cut = 0;       ///< where the last one begins
    std::size_t end = 0;       ///< in the text
    bool is_of_humps = false;  ///< one of them is several words itself

    void add(std::string_view text, std::size_t begin, std::size_t end_of_piece) {
        cut = written.size();
        const std::string_view piece = text.substr(begin, end_of_piece - begin);
        is_of_humps = is_of_humps || humps(piece) > 0;
        written += piece;
        key = lower(written);
        end = end_of_piece;
    }
};

/// The code whose first piece is the run. A word of a text begins few codes, so that it is mostly over at once.
std::optional<Split> split_at(const Knowledge& knowledge, std::string_view text, const Run& first) {
    const std::size_t begin = first.begin + first.escape;
    Pieces pieces;
    pieces.add(text, begin, first.end);
    for (std::size_t count = 1; count < most_pieces && pieces.key.size() <= longest_code; ++count) {
        const auto at = std::ranges::lower_bound(knowledge.index.names, std::string_view(pieces.key), {}, &Name::key);
        if (at == knowledge.index.names.end() || !at->key.starts_with(pieces.key)) {
            return std::nullopt;
        }
        const bool is_whole = count > 1 && at->key == pieces.key;
        const bool is_cut = is_whole && is_cut_in_a_word(written(knowledge, *at), pieces.written, pieces.cut);
        if (is_cut || (is_whole && may_be_split(knowledge, *at))) {
            const std::string shown = clean(text.substr(begin, pieces.end - begin));
            const bool is_of_ours = family_of(pieces.key, knowledge.families) != nullptr;
            return Split{.entry = &knowledge.entries[at->entry],
                         .matched = {MatchedBy::spelling, shown, after({}, text.substr(0, begin))},
                         .is_unmistakable = is_cut || is_of_ours || pieces.is_of_humps};
        }
        const auto next = next_run(text, pieces.end);
        if (!next || !may_cut(text.substr(pieces.end, next->begin - pieces.end))) {
            return std::nullopt;
        }
        pieces.add(text, next->begin, next->end);
    }
    return std::nullopt;
}

}  // namespace

bool may_be_split(const Knowledge& knowledge, const Name& name) {
    const std::string_view code = written(knowledge, name);
    return name.key.size() >= shortest_split && humps(code) >= fewest_humps &&
           std::ranges::all_of(name.key, is_letter_or_digit);
}

std::vector<Split> split_codes(const Knowledge& knowledge, std::string_view text) {
    std::vector<Split> found;
    for (auto first = next_run(text, 0); first; first = next_run(text, first->end)) {
        if (auto split = split_at(knowledge, text, *first)) {
            found.push_back(*std::move(split));
        }
    }
    return found;
}

}  // namespace vmbackup_diag::match
