#include "subject.hpp"

#include <algorithm>

#include "beside.hpp"
#include "other_services.hpp"
#include "runs.hpp"
#include "vmbackup_diag/match/said.hpp"
#include "vmbackup_diag/model/terms.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// Whether the text has each of the words.
bool has_all(const Said& said, std::string_view words) {
    const std::size_t blank = words.find(' ');
    const bool has_first = said.stems.contains(stem(lower(words.substr(0, blank))));
    return has_first && (blank == words.npos || has_all(said, words.substr(blank + 1)));
}

/// How many of these the text has.
std::size_t words_held(const Said& said, std::span<const std::string_view> all) {
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [&](std::string_view words) { return has_all(said, words); }));
}

/// How many words of the text stand as in a sentence: in small letters, between blanks.
std::size_t words_of_prose(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
        const std::string_view word = trimmed(text.substr(begin, end - begin), ".,;:?!()");
        words += word.size() > 1 && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; }) ? 1 : 0;
        begin = end + 1;
    }
    return words;
}

/// Whether somebody tells of something, and not only shows what was printed.
bool tells_in_sentences(std::string_view told) {
    constexpr std::size_t fewest_words = 12;
    return words_of_prose(told) >= fewest_words;
}

/// Whether the text tells what was asked of the platform, and it was no backup or restore, whatever VM it was for.
bool is_of_platform(const OurWords& ours, const Said& said, std::string_view told) {
    constexpr std::size_t words_of_a_start =
        12;  // "Error code: ... Error message:", "creating the virtual machine failed:"
    return !ours.of_any_backup.empty() && words_held(said, ours.of_any_backup) == 0 &&
           count_of_words(told) > words_of_a_start;
}

}  // namespace

TextSubject subject_of(const Knowledge& knowledge, const Findings& findings) {
    const Said said = said_in(knowledge, findings.beginning);
    const About found = about(knowledge, said);
    TextSubject subject{.has_none_of_ours = found.ours == 0};
    subject.is_another =
        (found.others > 0 && found.ours <= found.others) ||
        (subject.has_none_of_ours && names_only_other_services(findings.beginning, knowledge.index.ours.providers));
    const OurWords& ours = knowledge.index.ours;
    const std::string told = told_around_what_was_seen(findings);
    subject.is_of_platform = is_of_platform(ours, said, told);
    if (subject.has_none_of_ours || words_held(said, ours.of_a_vm) > 0) {
        return subject;
    }
    const std::size_t others = found.others > 0 ? about(knowledge, said_in(knowledge, told)).others : 0;
    const std::size_t ours_alone = found.ours - std::min(found.ours, words_held(said, ours.of_any_backup));
    subject.is_another_vault = others > 0 && ours_alone <= others;
    subject.is_another_backup = subject.is_another_vault && others > 1;
    subject.is_another = subject.is_another || subject.is_another_backup;
    subject.is_no_backup = found.ours == words_held(said, ours.of_much_else) && tells_in_sentences(told);
    return subject;
}

}  // namespace vmbackup_diag::match
