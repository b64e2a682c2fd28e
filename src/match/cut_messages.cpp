// A message of which a word is in two pieces: the message tells which words are to be joined, and is then looked for in
// the joined text.
#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "cuts.hpp"
#include "finder.hpp"
#include "line_ends.hpp"
#include "vmbackup_diag/model/places.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// Which of the words around line ends, and of those that two of them give, are of a message.
class WordsAround {
  public:
    WordsAround(const Knowledge& knowledge, std::string_view text, std::span<const LineEnd> ends) {
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

Joined joined(const WordsAround& words, std::string_view text, const std::vector<LineEnd>& ends, Doubtful doubtful) {
    Joined out;
    std::size_t from = 0;
    for (const LineEnd& end : ends) {
        const bool is_doubtful =
            words.hold(WordsAround::before(text, end)) && words.hold(WordsAround::behind(text, end));
        if (words.hold(WordsAround::whole(text, end)) && (doubtful == Doubtful::is_joined || !is_doubtful)) {
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

std::vector<Sighting> cut_messages(const Knowledge& knowledge, std::string_view text) {
    const std::vector<LineEnd> ends = line_ends(text);
    if (ends.empty()) {
        return {};
    }
    const WordsAround words(knowledge, text, ends);
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
