#include "code_words.hpp"

#include <algorithm>
#include <iterator>

#include "strangers.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// How far before a name that is a word as well "code" may stand, in bytes: `"errorCode" : "`. The details of a job are
/// codes, too.
constexpr std::size_t code_word_reach = 16;
constexpr std::string_view details_word = "details:";

}  // namespace

bool is_just_a_code(std::string_view text, std::string_view name) {
    constexpr std::size_t marks = 24;  // quotes, brackets and blanks around it
    std::string letters;
    if (text.size() <= code_word.size() + name.size() + marks) {
        std::ranges::copy_if(text, std::back_inserter(letters), is_letter);
    }
    return letters.starts_with(code_word) && letters.substr(code_word.size()) == name;
}

bool is_member_for_a_code(std::string_view text, std::size_t at) {
    const std::size_t begin = at - std::min(at, code_word_reach);
    const std::string before = lower(text.substr(begin, at - begin));
    const std::size_t code = before.rfind(code_word);
    const std::string marks = code == before.npos ? "" : before.substr(code + code_word.size());
    return marks.find_first_not_of("\"\\: ") == marks.npos && marks.find(':') != marks.npos && marks.ends_with('"');
}

bool names_a_member(std::string_view text, const Run& word) {
    const std::string_view behind = text.substr(word.end);
    const std::size_t quote = behind.starts_with('\\') ? 1 : 0;
    const std::size_t colon = behind.find_first_not_of(" \t", quote + 1);
    return word.begin > 0 && text[word.begin - 1] == '"' && is_letter(text[word.begin]) &&
           !is_upper(text[word.begin]) && behind.substr(quote).starts_with('"') && colon != behind.npos &&
           behind[colon] == ':';
}

bool is_written_as_code(std::string_view text, const Run& whole, std::string_view name, bool in_its_case) {
    const std::size_t begin = whole.begin - std::min(whole.begin, code_word_reach);
    const std::string before = lower(text.substr(begin, whole.begin - begin));
    return (in_its_case && text.substr(whole.begin, whole.size()) == name) || before.find(code_word) != before.npos ||
           before.find(details_word) != before.npos;
}

bool may_be_said_of_an_error(const Sighting& sighting, std::string_view text, std::size_t at) {
    const bool is_in_quotes = at > 0 && std::string_view("\"'").find(text[at - 1]) != std::string_view::npos;
    return !is_in_quotes && !sighting.entry->wrapper && sighting.matched.text.size() > shortest_code;
}

}  // namespace vmbackup_diag::match
