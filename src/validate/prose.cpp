// A misspelt word makes a reader doubt the rest, and no dictionary is kept anywhere: a word that hardly any text says
// and that is one slip of the keyboard away from one that many say is taken for a slip.
#include <array>
#include <unordered_map>

#include "complaints.hpp"
#include "passages.hpp"
#include "real_words.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "word_list.hpp"

namespace vmbackup_diag::validate {
namespace {

constexpr std::size_t shortest_prose_word = 5;  // shorter ones differ in a letter too often
constexpr std::size_t longest_prose_word = 24;
constexpr std::size_t most_times_of_slip = 2;
constexpr std::size_t fewest_times_of_word = 8;

struct ProseUsage {
    std::size_t times = 0;
    bool is_of_base = false;
};

/// The words in lower case; the views look at texts, or at what keeps a capital's small letter.
using ProseWords = std::unordered_map<std::string, ProseUsage>;

/// Calls with each word of letters alone, in lower case; a capital may stand first.
template <class Visit>
void for_each_word(std::string_view text, Visit visit) {
    std::string word;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        std::string_view written = text.substr(begin, end - begin);
        begin = end + 1;
        const std::size_t first = std::min(written.find_first_not_of("(\"'"), written.size());
        written.remove_prefix(first);
        written = written.substr(0, written.find_last_not_of(").,:;!?\"'") + 1);
        const bool has_length = written.size() >= shortest_prose_word && written.size() <= longest_prose_word;
        if (has_length && is_letter(written[0]) &&
            std::ranges::all_of(written.substr(1), [](char c) { return c >= 'a' && c <= 'z'; })) {
            word.assign(written);
            word[0] = lower(word[0]);
            visit(word);
        }
    }
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// Whether the keys lie side by side.
bool is_beside(char one, char other) {
    constexpr std::array rows{std::string_view("qwertyuiop"), std::string_view("asdfghjkl"),
                              std::string_view("zxcvbnm")};
    return std::ranges::any_of(rows, [&](std::string_view row) {
        const std::size_t at = row.find(one);
        const std::size_t beside = row.find(other);
        return at != row.npos && beside != row.npos && (at + 1 == beside || beside + 1 == at);
    });
}

/// Whether a slip makes one of the words of the other: two letters are swapped, one is missing or too many, or is the
/// key beside the right one or another vowel. Another ending makes another form of the word.
bool is_slip_of(std::string_view word, std::string_view other) {
    const auto [at, in_other] = std::ranges::mismatch(word, other);
    const std::string_view rest = word.substr(static_cast<std::size_t>(at - word.begin()));
    const std::string_view meant = other.substr(static_cast<std::size_t>(in_other - other.begin()));
    if (rest.size() != meant.size()) {
        const bool is_ending = rest.empty() || meant.empty();
        return !is_ending && (rest.size() < meant.size() ? rest == meant.substr(1) : rest.substr(1) == meant);
    }
    if (rest.size() < 2) {
        return false;
    }
    const bool is_swapped = rest[0] == meant[1] && rest[1] == meant[0] && rest.substr(2) == meant.substr(2);
    const bool is_likely = is_beside(rest[0], meant[0]) || (is_vowel(rest[0]) && is_vowel(meant[0]));
    return is_swapped || (is_likely && rest.substr(1) == meant.substr(1));
}

/// The words that are said often, by each of their shapes without one letter.
class OftenSaid {
  public:
    explicit OftenSaid(const ProseWords& words) {
        for (const auto& [word, usage] : words) {
            if (usage.times < fewest_times_of_word) {
                continue;
            }
            for_each_shape(word, [&](const std::string& shape) { by_shape_[shape].push_back(&word); });
        }
    }

    /// The word that somebody meant who wrote this one; empty when it is no slip.
    [[nodiscard]] std::string_view meant_by(const std::string& word) const {
        std::string_view meant;
        for_each_shape(word, [&](const std::string& shape) {
            const auto known = by_shape_.find(shape);
            for (const std::string* other : known == by_shape_.end() ? Words{} : known->second) {
                if (is_slip_of(word, *other) && (meant.empty() || *other < meant)) {
                    meant = *other;
                }
            }
        });
        return meant;
    }

  private:
    using Words = std::vector<const std::string*>;

    /// The word, and the word without each of its letters but the first, in which nobody slips.
    template <class Visit>
    static void for_each_shape(const std::string& word, Visit visit) {
        visit(word);
        for (std::size_t n = 1; n < word.size(); ++n) {
            visit(word.substr(0, n) + word.substr(n + 1));
        }
    }

    std::unordered_map<std::string, Words> by_shape_;
};

ProseWords words_of_prose(const std::vector<Screen>& all, const load::Origins& origins) {
    ProseWords words;
    for (const Screen& screen : all) {
        const bool is_of_base = origins.is_of_base(screen.list, screen.id);
        for (const Passage& passage : screen.passages) {
            for_each_word(passage.text, [&](const std::string& word) {
                ProseUsage& usage = words[word];
                ++usage.times;
                usage.is_of_base = usage.is_of_base || is_of_base;
            });
        }
    }
    return words;
}

}  // namespace

Problems prose(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "prose");
    const std::vector<Screen> all = screens(knowledge);
    const ProseWords words = words_of_prose(all, origins);
    std::unordered_map<std::string, std::string_view> slips;
    if (words.size() <= most_choices) {
        const OftenSaid often(words);
        for (const auto& [word, usage] : words) {
            const bool may_be_slip =
                usage.times <= most_times_of_slip && !usage.is_of_base && !is_among(word, real_words);
            const std::string_view meant = may_be_slip ? often.meant_by(word) : "";
            if (!meant.empty()) {
                slips.emplace(word, meant);
            }
        }
        for (const Screen& screen : slips.empty() ? std::vector<Screen>{} : all) {
            for (const Passage& passage : screen.passages) {
                for_each_word(passage.text, [&](const std::string& word) {
                    if (const auto slip = slips.find(word); slip != slips.end()) {
                        complaints.add(screen.list, screen.id, passage.inside,
                                       fmt::format("\"{}\" is one slip away from \"{}\", which other texts say", word,
                                                   slip->second),
                                       fmt::format("write \"{}\", or exempt \"prose/{}\" if both are right",
                                                   slip->second, screen.id));
                    }
                });
            }
        }
    }
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
