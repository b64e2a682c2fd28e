// Whether a tired reader can take it in: short sentences, little before the first action, and every
// abbreviation spelt out on the screen that uses it.
#include "abbreviations.hpp"
#include "complaints.hpp"
#include "passages.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"

namespace vmbackup_diag::validate {
namespace {

constexpr std::size_t longest_sentence = 22;
constexpr std::size_t most_before_action = 120;

/// The most words between two ends of sentences.
std::size_t longest_sentence_of(std::string_view text) {
    std::size_t longest = 0;
    std::size_t length = 0;
    for (const std::string_view word : words_in(text)) {
        longest = std::max(longest, ++length);
        const std::size_t last = word.find_last_not_of(")\"'");
        const bool ends = std::string_view(".?!").find(word[last == word.npos ? 0 : last]) != std::string_view::npos;
        length = ends ? 0 : length;
    }
    return longest;
}

class Writing {
  public:
    Writing(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), abbreviations_(knowledge), complaints_(origins, "writing") {}

    Problems check() {
        for (const Screen& screen : screens(knowledge_)) {
            check_sentences(screen);
            abbreviations_.check(screen, complaints_);
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

    /// Title, summary, the first fix and what it is for: what stands before the first thing to do.
    void check_lead(const Entry& entry) {
        const auto fixes = match::fixes_of(knowledge_, entry, {});
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
    Abbreviations abbreviations_;
    Complaints complaints_;
};

}  // namespace

Problems writing(const Knowledge& knowledge, const load::Origins& origins) {
    return Writing(knowledge, origins).check();
}

}  // namespace vmbackup_diag::validate
