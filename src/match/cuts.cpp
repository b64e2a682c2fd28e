#include "cuts.hpp"

#include <algorithm>
#include <unordered_set>

#include "finder.hpp"
#include "names.hpp"
#include "vmbackup_diag/model/places.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// What stands between the last letter of a line and the first of the next: the line's end, and the edges of a box.
struct LineEnd {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The bytes of a bar of a box, U+2502, among them.
bool is_of_edge(char c) { return std::string_view(" \t\r|>\xE2\x94\x82").find(c) != std::string_view::npos; }

bool is_of_token(char c) { return is_of_run(c) || c == '_' || c == '-'; }

/// Those between two words, or two pieces of one.
std::vector<LineEnd> line_ends(std::string_view text) {
    std::vector<LineEnd> found;
    for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) {
        LineEnd between{at, at + 1};
        while (between.begin > 0 && is_of_edge(text[between.begin - 1])) {
            --between.begin;
        }
        while (between.end < text.size() && is_of_edge(text[between.end])) {
            ++between.end;
        }
        if (between.begin > 0 && is_of_token(text[between.begin - 1]) && between.end < text.size() &&
            is_of_token(text[between.end])) {
            found.push_back(between);
        }
    }
    return found;
}

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

class Words {
  public:
    explicit Words(const Knowledge& knowledge) {
        for (const Template& one : knowledge.index.templates) {
            if (one.by != MatchedBy::words) {
                words_.insert(one.words.begin(), one.words.end());
            }
        }
    }

    [[nodiscard]] bool hold(std::string_view word) const {
        const std::string key = lower(word);
        return words_.contains(key);
    }

  private:
    std::unordered_set<std::string_view> words_;
};

/// A text without some of its line ends.
struct Joined {
    std::string text = {};
    std::vector<LineEnd> left_out = {};

    /// Where in the text with all its line ends this offset was.
    [[nodiscard]] std::size_t before_joining(std::size_t offset) const {
        for (const LineEnd& one : left_out) {
            offset += one.begin <= offset ? one.end - one.begin : 0;
        }
        return offset;
    }
};

/// "can" and "not" are words, as "cannot" is: which it was, the message tells.
enum class Doubtful { stays, is_joined };

Joined joined(const Words& words, std::string_view text, const std::vector<LineEnd>& ends, Doubtful doubtful) {
    Joined out;
    std::size_t from = 0;
    for (const LineEnd& end : ends) {
        const std::string_view one = text.substr(run_begin(text, end.begin), end.begin - run_begin(text, end.begin));
        const std::string_view other = text.substr(end.end, run_end(text, end.end) - end.end);
        const bool is_doubtful = words.hold(one) && words.hold(other);
        if (words.hold(std::string(one).append(other)) && (doubtful == Doubtful::is_joined || !is_doubtful)) {
            out.text += text.substr(from, end.begin - from);
            out.left_out.push_back(end);
            from = end.end;
        }
    }
    out.text += text.substr(from);
    return out;
}

std::vector<Sighting> messages_in(const Knowledge& knowledge, std::string_view text, const Joined& joined) {
    const auto place_of = [&](std::size_t offset) { return after({}, text.substr(0, joined.before_joining(offset))); };
    Finder finder(knowledge, place_of, Reading::text);
    (void)finder.read_closely(joined.text, 0, joined.text.size());
    std::vector<Sighting> seen = finder.finish().sightings;
    std::erase_if(seen, [](const Sighting& sighting) {
        return sighting.seen == nullptr || sighting.matched.by == MatchedBy::words;
    });
    return seen;
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

std::vector<Sighting> cut_messages(const Knowledge& knowledge, std::string_view text) {
    const std::vector<LineEnd> ends = line_ends(text);
    if (ends.empty()) {
        return {};
    }
    const Words words(knowledge);
    std::vector<Sighting> seen;
    for (const Doubtful doubtful : {Doubtful::stays, Doubtful::is_joined}) {
        for (Sighting& sighting : messages_in(knowledge, text, joined(words, text, ends, doubtful))) {
            if (std::ranges::find(seen, sighting.seen, &Sighting::seen) == seen.end()) {
                seen.push_back(std::move(sighting));
            }
        }
    }
    return seen;
}

}  // namespace vmbackup_diag::match
