// A misspelt word makes a reader doubt the rest, and no dictionary is kept anywhere: a word that hardly any text says
// and that is one slip of the keyboard away from one that many say is taken for a slip.
#include <algorithm>
#include <unordered_map>

#include "complaints.hpp"
#include "often_said.hpp"
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

/// The words in lower case.
using ProseWords = std::unordered_map<std::string, ProseUsage>;

/// Calls with each word of letters alone, in lower case; a capital may stand first.
template <class Visit>
void for_each_word(std::string_view text, Visit visit) {
    std::string word;
    for (std::string_view written : words_in(text)) {
        written.remove_prefix(std::min(written.find_first_not_of("(\"'"), written.size()));
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

/// What each slip was meant to be.
using ProseSlips = std::unordered_map<std::string, std::string_view>;

ProseSlips slips_in(const ProseWords& words) {
    ProseSlips slips;
    if (words.size() > most_choices) {
        return slips;
    }
    OftenSaid often;
    for (const auto& [word, usage] : words) {
        if (usage.times >= fewest_times_of_word) {
            often.add(word);
        }
    }
    for (const auto& [word, usage] : words) {
        const bool may_be_slip = usage.times <= most_times_of_slip && !usage.is_of_base && !is_among(word, real_words);
        const std::string_view meant = may_be_slip ? often.meant_by(word) : "";
        if (!meant.empty()) {
            slips.emplace(word, meant);
        }
    }
    return slips;
}

}  // namespace

Problems prose(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "prose");
    const std::vector<Screen> all = screens(knowledge);
    const ProseWords words = words_of_prose(all, origins);
    const ProseSlips slips = slips_in(words);
    for (const Screen& screen : slips.empty() ? std::vector<Screen>{} : all) {
        for (const Passage& passage : screen.passages) {
            for_each_word(passage.text, [&](const std::string& word) {
                if (const auto slip = slips.find(word); slip != slips.end()) {
                    complaints.add(
                        screen.list, screen.id, passage.inside,
                        fmt::format("\"{}\" is one slip away from \"{}\", which other texts say", word, slip->second),
                        fmt::format("write \"{}\", or exempt \"prose/{}\" if both are right", slip->second, screen.id));
                }
            });
        }
    }
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
