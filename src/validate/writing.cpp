// Whether a tired reader can take it in: short sentences, little before the first action, and every
// abbreviation spelt out on the screen that uses it.
#include <map>
#include <set>

#include "complaints.hpp"
#include "passages.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

constexpr std::size_t longest_sentence = 22;
constexpr std::size_t most_before_action = 120;

std::vector<std::string_view> words_in(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) {
            words.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// The most words between two ends of sentences.
std::size_t longest_sentence_of(std::string_view text) {
    std::size_t longest = 0;
    std::size_t length = 0;
    for (const std::string_view word : words_in(text)) {
        longest = std::max(longest, ++length);
        const bool ends =
            std::string_view(".?!").find(
                word[word.find_last_not_of(")\"'") == word.npos ? 0 : word.find_last_not_of(")\"'")]) != word.npos;
        length = ends ? 0 : length;
    }
    return longest;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// The short forms in a word, its plural ending left out: capital letters, at least two, but no KB4019276.
std::vector<std::string_view> short_forms(std::string_view word) {
    std::vector<std::string_view> found;
    while (!word.empty()) {
        const std::size_t end = std::min(word.find_first_of("/-()[],;:.?!\"'"), word.size());
        std::string_view part = word.substr(0, end);
        word.remove_prefix(std::min(end + 1, word.size()));
        if (part.size() > 2 && part.ends_with('s')) {
            part.remove_suffix(1);
        }
        const bool is_short_form = part.size() > 1 && is_capital(part[0]) && std::ranges::all_of(part, [](char c) {
                                       return is_capital(c) || is_digit(c) || c == '+';
                                   });
        const bool is_article = std::ranges::count_if(part, is_digit) > 2;
        if (is_short_form && !is_article && std::ranges::count_if(part, is_capital) > 1) {
            found.push_back(part);
        }
    }
    return found;
}

/// A path, a key, an address or a name is written as it is.
bool is_literal(std::string_view word) { return word.find_first_of("\\_=<>@#$%*{}") != word.npos; }

class Writing {
  public:
    Writing(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), complaints_(origins, "writing") {
        for (const Abbreviation& abbreviation : knowledge.abbreviations) {
            long_forms_.emplace(abbreviation.short_form, lower(abbreviation.long_form));
        }
    }

    Problems check() {
        for (const Screen& screen : screens(knowledge_)) {
            check_sentences(screen);
            if (!long_forms_.empty()) {
                check_abbreviations(screen);
            }
        }
        for (const Entry& entry : knowledge_.entries) {
            check_lead(entry);
        }
        return complaints_.take();
    }

  private:
    void check_sentences(const Screen& screen) {
        for (const Passage& passage : screen.passages) {
            if (const std::size_t length = longest_sentence_of(passage.text); length > longest_sentence) {
                complaints_.add(screen.list, screen.id, passage.inside,
                                fmt::format("a sentence of {} words, expected at most {}", length, longest_sentence),
                                "make two of it");
            }
        }
    }

    void check_abbreviations(const Screen& screen) {
        std::string all;
        for (const Passage& passage : screen.passages) {
            all += lower(passage.text) + " ";
        }
        std::set<std::string_view> seen;
        for (const Passage& passage : screen.passages) {
            for (const std::string_view word : words_in(passage.text)) {
                for (const std::string_view form :
                     is_literal(word) ? std::vector<std::string_view>{} : short_forms(word)) {
                    if (seen.insert(form).second) {
                        check_abbreviation(screen, passage, form, all);
                    }
                }
            }
        }
    }

    void check_abbreviation(const Screen& screen, const Passage& passage, std::string_view form,
                            const std::string& all) {
        const auto known = long_forms_.find(form);
        if (known == long_forms_.end()) {
            complaints_.add(screen.list, screen.id, passage.inside,
                            fmt::format("\"{}\" is not among the abbreviations", form),
                            "write it out, or add it to \"abbreviations\"");
        } else if (all.find(known->second) == all.npos) {
            complaints_.add(screen.list, screen.id, passage.inside,
                            fmt::format("\"{}\" is used and nowhere beside it stands \"{}\"", form, known->second),
                            "spell it out once");
        }
    }

    /// Title, summary, the first fix and what it is for: what stands before the first thing to do.
    void check_lead(const Entry& entry) {
        const auto fixes = match::fixes_of(knowledge_, entry, std::nullopt);
        std::size_t words = words_in(entry.title).size() + words_in(entry.summary).size();
        for (const Cause& cause : entry.causes) {
            const bool is_first = !fixes.empty() && cause.fix == fixes.front()->id;
            words += is_first ? words_in(cause.text).size() : 0;
        }
        words += fixes.empty() ? 0 : words_in(fixes.front()->title).size();
        if (words > most_before_action) {
            complaints_.add(
                "entries", entry.id.text, "/summary",
                fmt::format("{} words before the first action, expected at most {}", words, most_before_action),
                "shorten the title, the summary or the causes of the first fix");
        }
    }

    const Knowledge& knowledge_;
    Complaints complaints_;
    std::map<std::string_view, std::string> long_forms_;
};

}  // namespace

Problems writing(const Knowledge& knowledge, const load::Origins& origins) {
    return Writing(knowledge, origins).check();
}

}  // namespace vmbackup_diag::validate
