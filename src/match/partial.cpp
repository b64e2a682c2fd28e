#include "partial.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "runs.hpp"
#include "vmbackup_diag/model/literal.hpp"
#include "vmbackup_diag/model/places.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// Fewer pairs of words stand together in many texts.
constexpr std::size_t fewest_pairs = 4;

/// So many pairs without a gap, up to the last word, are the end of a message, however long its beginning is.
constexpr std::size_t fewest_pairs_of_an_end = 10;

/// Where two words that stand together begin and end in the text.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::span<const Pair> rows_of(const Knowledge& knowledge, std::uint32_t hash) {
    const auto rows = std::ranges::equal_range(knowledge.index.pairs, hash, {}, &Pair::hash);
    return {rows.begin(), rows.end()};
}

/// The pairs of a text by their hash, each where it stands first.
using Pairs = std::map<std::uint32_t, Stretch>;

void add_pairs(const Knowledge& knowledge, std::string_view text, Pairs& pairs) {
    std::optional<Run> before;
    std::uint32_t hash_before = 0;
    for (auto run = next_run(text, 0); run; run = next_run(text, run->end)) {
        const std::string_view word = text.substr(run->begin + run->escape, run->size() - run->escape);
        if (before) {
            const std::uint32_t hash = hash_of_pair(hash_before, word);
            if (!rows_of(knowledge, hash).empty()) {
                pairs.try_emplace(hash, Stretch{before->begin, run->end});
            }
        }
        hash_before = hash_of(word);
        before = run;
    }
}

/// What a pair says for one message, where so many have it.
double weight(const Knowledge& knowledge, std::uint32_t hash) {
    return 1.0 / static_cast<double>(std::max<std::size_t>(1, rows_of(knowledge, hash).size()));
}

/// All that the pairs of a message say.
double whole_weight(const Knowledge& knowledge, const Template& of) {
    double sum = 0;
    for (std::size_t n = 1; n < of.words.size(); ++n) {
        if (!of.words[n - 1].empty() && !of.words[n].empty()) {
            sum += weight(knowledge, hash_of_pair(hash_of(of.words[n - 1]), of.words[n]));
        }
    }
    return sum;
}

/// How much of one message was seen so far.
struct Seen {
    double weight = 0;
    std::size_t pairs = 0;
    Stretch stretch = {};
};

std::map<std::uint32_t, Seen> seen_in(const Knowledge& knowledge, const Pairs& pairs) {
    std::map<std::uint32_t, Seen> seen;
    for (const auto& [hash, stretch] : pairs) {
        std::set<std::uint32_t> counted;
        for (const Pair& row : rows_of(knowledge, hash)) {
            if (!counted.insert(row.of).second) {
                continue;
            }
            Seen& of = seen[row.of];
            of.weight += weight(knowledge, hash);
            of.stretch = of.pairs == 0 ? stretch
                                       : Stretch{std::min(of.stretch.begin, stretch.begin),
                                                 std::max(of.stretch.end, stretch.end)};
            ++of.pairs;
        }
    }
    return seen;
}

/// Whether what was seen is the end of the message, and nothing else stands between its words.
bool is_unbroken_end(const Template& of, const Seen& seen, std::string_view shown) {
    const std::size_t words = seen.pairs + 1;
    if (seen.pairs < fewest_pairs_of_an_end || words > of.words.size() || count_of_words(shown) != words) {
        return false;
    }
    std::size_t at = of.words.size() - words;
    for (auto run = next_run(shown, 0); run; run = next_run(shown, run->end)) {
        if (!is_word(shown, *run, of.words[at++])) {
            return false;
        }
    }
    return true;
}

/// Whether a word of the message that stands between holes, and so is of no pair, is not there.
bool lacks_a_word(const Template& of, const std::set<std::uint32_t>& words) {
    for (std::size_t n = 0; n < of.words.size(); ++n) {
        const bool is_by_itself = !of.words[n].empty() && (n == 0 || of.words[n - 1].empty()) &&
                                  (n + 1 == of.words.size() || of.words[n + 1].empty());
        if (is_by_itself && !words.contains(hash_of(of.words[n]))) {
            return true;
        }
    }
    return false;
}

std::set<std::uint32_t> hashes_of(std::string_view text) {
    std::set<std::uint32_t> words;
    for (auto run = next_run(text, 0); run; run = next_run(text, run->end)) {
        words.insert(hash_of(text.substr(run->begin + run->escape, run->size() - run->escape)));
    }
    return words;
}

const Entry* entry_of(const Knowledge& knowledge, const Template& of) {
    return of.by == MatchedBy::signature ? find(knowledge, knowledge.signatures[of.owner].entry)
                                         : &knowledge.entries[of.owner];
}

}  // namespace

bool is_held_in(const Partial& one, const Partial& other) {
    return other.begin <= one.begin && one.end <= other.end && one.end - one.begin < other.end - other.begin;
}

std::string unwrapped(std::string_view text) {
    static constexpr std::string_view bar = "\xE2\x94\x82";  // the bar at the edge of a box
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto drop = [&](std::string_view edge) { line.remove_prefix(line.starts_with(edge) ? edge.size() : 0); };
        drop("|");
        drop(bar);
        drop("> ");
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        line.remove_suffix(line.ends_with('\r') ? 1 : 0);
        out += line;
    }
    return out;
}

std::vector<Partial> partial_messages(const Knowledge& knowledge, std::string_view text) {
    constexpr std::size_t longest_shown = 200;
    Pairs pairs;
    add_pairs(knowledge, text, pairs);
    const std::size_t whole = pairs.size();
    if (text.find('\n') != text.npos) {
        Pairs broken;
        add_pairs(knowledge, unwrapped(text), broken);
        for (const auto& [hash, stretch] : broken) {
            pairs.try_emplace(hash, whole == 0 ? Stretch{0, 0} : pairs.begin()->second);
        }
    }
    const std::set<std::uint32_t> words = hashes_of(text);
    std::vector<Partial> found;
    for (const auto& [n, seen] : seen_in(knowledge, pairs)) {
        const Template& of = knowledge.index.templates[n];
        const double share = seen.weight / whole_weight(knowledge, of);
        const Entry* entry = entry_of(knowledge, of);
        const std::string_view shown = text.substr(seen.stretch.begin, seen.stretch.end - seen.stretch.begin);
        const bool is_enough = share > 0.5 || is_unbroken_end(of, seen, shown);
        if (seen.pairs >= fewest_pairs && is_enough && entry != nullptr) {
            found.push_back(
                {entry,
                 share,
                 {of.by, shortened(clean(shown), longest_shown), after({}, text.substr(0, seen.stretch.begin))},
                 seen.stretch.begin,
                 seen.stretch.end,
                 lacks_a_word(of, words)});
        }
    }
    std::ranges::stable_sort(found, std::greater(), &Partial::share);
    std::set<const Entry*> entries;
    std::erase_if(found, [&](const Partial& p) { return !entries.insert(p.entry).second; });
    return found;
}

}  // namespace vmbackup_diag::match
