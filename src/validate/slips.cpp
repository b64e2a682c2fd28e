// Slips of the keyboard, which no reader should meet: blanks too many, a word typed twice, a text that is not finished,
// or one that names the tool that stands before the command anyway.
#include "complaints.hpp"
#include "passages.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/model/words.hpp"

namespace vmbackup_diag::validate {
namespace {

/// The letters of a word of prose; empty when anything else is in it, such as a digit or a comma.
std::string_view letters_of(std::string_view word) { return std::ranges::all_of(word, is_letter) ? word : ""; }

using TextSlips = std::vector<std::string>;

/// What is wrong with the words of the text.
void add_slips_of_words(std::string_view text, TextSlips& slips) {
    std::string_view before;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        if (!letters_of(word).empty() && is_same_word(word, before)) {
            slips.push_back(fmt::format("the word \"{}\" is typed twice", word));
        }
        const std::string_view bare = word.substr(0, word.find_last_not_of(".:,!?") + 1);
        if (bare == "TODO" || bare == "FIXME" || bare == "TBD" || bare == "XXX") {
            slips.push_back(fmt::format("\"{}\" says that the text is not finished", bare));
        }
        before = word.empty() ? before : letters_of(word);
    }
}

/// Where the text is marked up as in Markdown, which is shown as it stands; empty when it is not.
std::string_view markup_in(std::string_view text) {
    if (text.find('`') != text.npos) {
        return "`";
    }
    const std::size_t bold = text.find("**");
    return bold != text.npos && bold + 2 < text.size() && is_letter(text[bold + 2]) ? "**" : "";
}

/// Titles and labels are no sentences.
bool is_sentence(const Passage& passage) {
    return !passage.inside.ends_with("title") && !passage.inside.ends_with("label");
}

bool has_end(std::string_view text) {
    const std::size_t last = text.find_last_not_of("\"')");
    return last != text.npos && std::string_view(".?!:").find(text[last]) != std::string_view::npos;
}

/// The tool that the text begins with, as in "Azure CLI: list the jobs."; "Portal" is the portal too.
std::string_view tool_named_first(std::string_view text) {
    const std::string_view lead = text.substr(0, text.find(':'));
    const bool is_tool = lead.size() < text.size() && std::ranges::any_of(shell_words, [&](const Word<Shell>& shell) {
                             return is_same_word(lead, shell.shown) || is_same_word(lead, shell.id);
                         });
    return is_tool ? lead : "";
}

TextSlips slips_of(const Passage& passage) {
    TextSlips slips;
    if (passage.text.empty()) {
        return slips;
    }
    if (passage.text.front() == ' ' || passage.text.back() == ' ') {
        slips.emplace_back("the text begins or ends with a blank");
    }
    if (passage.text.find("  ") != passage.text.npos) {
        slips.emplace_back("the text has two blanks side by side");
    }
    if (const std::string_view markup = markup_in(passage.text); !markup.empty()) {
        slips.push_back(fmt::format("{} is shown as it stands, since texts are not marked up", markup));
    }
    if (const std::string_view tool = tool_named_first(passage.text); !tool.empty() && is_sentence(passage)) {
        slips.push_back(fmt::format("the text begins with \"{}:\", which is said again before the command", tool));
    }
    add_slips_of_words(passage.text, slips);
    if (is_sentence(passage) && !has_end(passage.text.substr(0, passage.text.find_last_not_of(' ') + 1))) {
        slips.emplace_back("the last sentence has no end");
    }
    return slips;
}

}  // namespace

Problems slips(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "slips");
    for (const Screen& screen : screens(knowledge)) {
        for (const Passage& passage : screen.passages) {
            for (std::string& slip : slips_of(passage)) {
                complaints.add(screen.list, screen.id, passage.inside, std::move(slip));
            }
        }
    }
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
