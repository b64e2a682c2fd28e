// Two answers that say the same leave the reader to guess which one to take, and one that says the question again is no
// answer. Articles, small words around "yes" and "no", signs and order make no difference.
#include <map>
#include <set>

#include "complaints.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "word_list.hpp"

namespace vmbackup_diag::validate {
namespace {

constexpr std::string_view saying_nothing =
    "a an are be do does did has have i is it its of on the there this that to was were";

/// Whether the character belongs to a word; a point does inside a number or a name.
bool is_of_word(std::string_view text, std::size_t n) {
    constexpr std::string_view signs = "#%+<>=_";
    const bool is_inner_point = text[n] == '.' && n + 1 < text.size() && is_letter_or_digit(text[n + 1]);
    const bool is_ascii = (text[n] & '\x80') == 0;
    return is_letter_or_digit(text[n]) || !is_ascii || is_inner_point || signs.find(text[n]) != signs.npos;
}

/// The words that tell something, each once and in the order of the alphabet.
std::set<std::string> telling_words(std::string_view text) {
    std::set<std::string> words;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && is_of_word(text, end)) {
            ++end;
        }
        const std::string_view word = text.substr(begin, end - begin);
        if (!word.empty() && !is_among(word, saying_nothing)) {
            words.insert(lower(word));
        }
        begin = end + 1;
    }
    return words;
}

std::string_view without_end(std::string_view text) { return text.substr(0, text.find_last_not_of(" .?!") + 1); }

void check_answers(std::string_view guide, const std::string& inside, const Question& question,
                   Complaints& complaints) {
    std::map<std::set<std::string>, std::string_view> said;
    for (std::size_t n = 0; n < question.answers.size(); ++n) {
        const std::string_view label = question.answers[n].label;
        const std::string at = fmt::format("{}/answers/{}/label", inside, n);
        const auto [first, is_new] = said.try_emplace(telling_words(label), label);
        if (!label.empty() && !is_new && !is_same_word(first->second, label)) {
            complaints.add("guides", guide, at, fmt::format("\"{}\" says what \"{}\" says", label, first->second),
                           "write what tells the two answers apart");
        }
        if (!label.empty() && is_same_word(without_end(label), without_end(question.text))) {
            complaints.add("guides", guide, at, fmt::format("\"{}\" is the question again", label),
                           "write what somebody who looked would say");
        }
    }
}

}  // namespace

Problems answers(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "answers");
    for (const Guide& guide : knowledge.guides) {
        for (std::size_t n = 0; n < guide.nodes.size(); ++n) {
            if (const auto* question = std::get_if<Question>(&guide.nodes[n].body)) {
                check_answers(guide.id.text, fmt::format("/nodes/{}/question", n), *question, complaints);
            }
        }
    }
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
