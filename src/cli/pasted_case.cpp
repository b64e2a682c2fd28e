#include "pasted_case.hpp"

#include <algorithm>

namespace vmbackup_diag::cli {
namespace {

constexpr std::string_view between_words = " \t\r\n";

/// What is printed with a case has no more lines, and the names that its command fills in make it no longer.
constexpr std::size_t most_lines_of_a_case = 4;
constexpr std::size_t longest_with_a_case = 32 * 1024;

/// The words of a command line, without the quotes that a shell would take away. A text that is none may end in them.
std::vector<std::string> shell_words(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        text.remove_prefix(std::min(text.find_first_not_of(between_words), text.size()));
        std::string word;
        for (char quote = 0; !text.empty() && (quote != 0 || between_words.find(text.front()) == between_words.npos);
             text.remove_prefix(1)) {
            const char c = text.front();
            const bool is_quote = (c == '\'' || c == '"' || c == '`') && (quote == 0 || quote == c);
            quote = !is_quote ? quote : quote == 0 ? c : '\0';
            word += is_quote ? "" : std::string(1, c);
        }
        if (!word.empty()) {
            words.push_back(std::move(word));
        }
    }
    return words;
}

/// Hexadecimal digits and colons alone: the address of a network card, which may begin as a case does.
bool is_address(std::string_view word) { return word.find_first_not_of("0123456789abcdefABCDEF:") == word.npos; }

/// A case has five colons, and ends in a letter or a digit whatever a sentence puts behind it.
std::string case_in_word(std::string_view word) {
    constexpr std::string_view form = "c1:";
    constexpr std::string_view option = "--case=";
    word.remove_prefix(word.starts_with(option) ? option.size() : 0);
    word.remove_prefix(std::min(word.find_first_not_of("(<["), word.size()));
    word = word.substr(0, word.find_last_not_of(".,;:!?)>]") + 1);
    const bool is_case = word.starts_with(form) && std::ranges::count(word, ':') >= 5 && !is_address(word);
    return is_case ? std::string(word) : std::string();
}

}  // namespace

std::optional<PastedCase> pasted_case(std::string_view text) {
    const std::vector<std::string> words = shell_words(text);
    PastedCase pasted;
    for (std::size_t n = 0; n < words.size() && pasted.case_string.empty(); ++n) {
        pasted.case_string = case_in_word(words[n]);
        if (words[n] == "--set" && n + 1 < words.size()) {
            pasted.set.push_back(words[n + 1]);
        }
    }
    return pasted.case_string.empty() ? std::nullopt : std::optional(std::move(pasted));
}

std::optional<PastedCase> whole_case(std::string_view text) {
    std::size_t lines = text.size() <= longest_with_a_case ? 0 : most_lines_of_a_case + 1;
    for (std::string_view rest = text; lines <= most_lines_of_a_case && !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        lines += line.find_first_not_of(between_words) == line.npos ? 0 : 1;
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return lines <= most_lines_of_a_case ? pasted_case(text) : std::nullopt;
}

}  // namespace vmbackup_diag::cli
