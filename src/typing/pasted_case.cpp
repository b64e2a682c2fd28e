#include "vmbackup_diag/typing/pasted_case.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "vmbackup_diag/engine/case_string.hpp"

namespace vmbackup_diag::typing {
namespace {

constexpr std::string_view between_words = " \t\r\n";

/// What is printed with a case has no more lines, and the names that its command fills in make it no longer.
constexpr std::size_t most_lines_of_a_case = 4;
constexpr std::size_t longest_with_a_case = 32 * 1024;

/// The longest case in a narrow window.
constexpr std::size_t most_pieces = 512;

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

/// The word from where a case may begin in it.
std::string_view from_its_begin(std::string_view word) {
    constexpr std::string_view option = "--case=";
    word.remove_prefix(word.starts_with(option) ? option.size() : 0);
    return word.substr(std::min(word.find_first_not_of("(<["), word.size()));
}

/// The case as far as it is one, which ends in a letter or a digit whatever a sentence puts around it.
std::string_view bare(std::string_view word) {
    const std::string_view begin = from_its_begin(word);
    return begin.substr(0, begin.find_last_not_of(".,;:!?)>]") + 1);
}

constexpr std::ptrdiff_t colons_of_a_case = 5;

/// Of a piece of one it is enough that it has the version of the knowledge.
bool begins_a_case(std::string_view word) {
    constexpr std::string_view form = "c1:";
    const std::string_view begin = from_its_begin(word);
    const std::string_view version = begin.substr(std::min(form.size(), begin.size()));
    const std::size_t colon = version.find(':');
    const bool has_version = colon != version.npos && version.substr(0, colon).find('.') != version.npos;
    return begin.starts_with(form) && !is_address(bare(word)) &&
           (has_version || std::ranges::count(begin, ':') >= colons_of_a_case);
}

/// The case that the first of these words begin, and how far they do.
struct Pieces {
    PastedCase pasted;
    CaseExtent extent = CaseExtent::begun;
};

/// With as many of the words as make the case whole; else with the first alone.
Pieces pieces_in(std::span<const std::string> words) {
    std::string all;
    std::ptrdiff_t colons = 0;
    for (std::size_t n = 0; n < words.size(); ++n) {
        std::ranges::copy_if(words[n], std::back_inserter(all),
                             [](char c) { return between_words.find(c) == between_words.npos; });
        colons += std::ranges::count(words[n], ':');
        const std::string_view one = bare(all);
        if (colons >= colons_of_a_case && engine::is_whole_case(one)) {
            return {{std::string(one), n + 1}, CaseExtent::whole};
        }
        const bool has_too_many = colons > colons_of_a_case && std::ranges::count(one, ':') > colons_of_a_case;
        if (n == most_pieces || has_too_many) {
            return {{std::string(bare(words.front()))}, CaseExtent::none};
        }
    }
    return {{std::string(bare(words.front()))}};
}

}  // namespace

CaseExtent case_extent(std::string_view text) {
    const std::vector<std::string> words = shell_words(text);
    const auto begin = std::ranges::find_if(words, begins_a_case);
    return begin == words.end() ? CaseExtent::none : pieces_in({begin, words.end()}).extent;
}

std::optional<PastedCase> pasted_case(std::string_view text) {
    const std::vector<std::string> words = shell_words(text);
    std::vector<std::string> set;
    for (std::size_t n = 0; n < words.size(); ++n) {
        if (begins_a_case(words[n])) {
            PastedCase pasted = pieces_in(std::span(words).subspan(n)).pasted;
            pasted.set = std::move(set);
            return pasted;
        }
        if (words[n] == "--set" && n + 1 < words.size()) {
            set.push_back(words[n + 1]);
        }
    }
    return std::nullopt;
}

std::optional<PastedCase> whole_case(std::string_view text) {
    auto pasted = text.size() <= longest_with_a_case ? pasted_case(text) : std::nullopt;
    std::size_t lines = 0;
    for (std::string_view rest = text; pasted && !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        lines += line.find_first_not_of(between_words) == line.npos ? 0 : 1;
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return pasted && lines < most_lines_of_a_case + pasted->pieces ? pasted : std::nullopt;
}

}  // namespace vmbackup_diag::typing
