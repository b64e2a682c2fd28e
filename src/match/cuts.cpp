#include "cuts.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

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

/// Which of the words around line ends, and of those that two of them give, are of a message.
class Words {
  public:
    Words(const Knowledge& knowledge, std::string_view text, std::span<const LineEnd> ends) {
        for (const LineEnd& end : ends) {
            for (std::string word : {lower(before(text, end)), lower(behind(text, end)), lower(whole(text, end))}) {
                may_begin_[begin_of(word)] = true;
                wanted_.try_emplace(std::move(word), false);
            }
        }
        for (const Template& one : knowledge.index.templates) {
            for (const std::string_view word :
                 one.by != MatchedBy::words ? one.words : std::span<const std::string_view>{}) {
                find(word);
            }
        }
    }

    [[nodiscard]] bool hold(std::string_view word) const { return wanted_.at(lower(word)); }

    static std::string_view before(std::string_view text, const LineEnd& end) {
        const std::size_t begin = run_begin(text, end.begin);
        return text.substr(begin, end.begin - begin);
    }
    static std::string_view behind(std::string_view text, const LineEnd& end) {
        return text.substr(end.end, run_end(text, end.end) - end.end);
    }
    static std::string whole(std::string_view text, const LineEnd& end) {
        return std::string(before(text, end)).append(behind(text, end));
    }

  private:
    /// Of a word its length and first letter, which tell most words apart.
    static std::size_t begin_of(std::string_view word) {
        const std::size_t first = word.empty() ? 0 : static_cast<unsigned char>(word.front()) % 32;
        return 32 * std::min<std::size_t>(word.size(), 31) + first;
    }

    void find(std::string_view word) {
        if (may_begin_[begin_of(word)]) {
            if (const auto at = wanted_.find(std::string(word)); at != wanted_.end()) {
                at->second = true;
            }
        }
    }

    std::array<bool, 1024> may_begin_{};
    std::unordered_map<std::string, bool> wanted_;
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
        const bool is_doubtful = words.hold(Words::before(text, end)) && words.hold(Words::behind(text, end));
        if (words.hold(Words::whole(text, end)) && (doubtful == Doubtful::is_joined || !is_doubtful)) {
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
    const Words words(knowledge, text, ends);
    std::vector<Sighting> seen;
    for (const Doubtful doubtful : {Doubtful::stays, Doubtful::is_joined}) {
        const Joined whole = joined(words, text, ends, doubtful);
        if (whole.left_out.empty()) {
            continue;
        }
        for (Sighting& sighting : messages_in(knowledge, text, whole)) {
            if (std::ranges::find(seen, sighting.seen, &Sighting::seen) == seen.end()) {
                seen.push_back(std::move(sighting));
            }
        }
    }
    return seen;
}

}  // namespace vmbackup_diag::match
