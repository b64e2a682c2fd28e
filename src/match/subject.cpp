#include "subject.hpp"

#include <algorithm>
#include <array>

#include "beside.hpp"
#include "other_services.hpp"
#include "vmbackup_diag/match/search.hpp"
#include "vmbackup_diag/model/terms.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// Words of ours that every backup has, of whatever and by whomever.
constexpr auto of_any_backup =
    std::to_array<std::string_view>({"archive", "backup", "job", "policy", "protect", "recover", "recovery",
                                     "rehydrate", "restore", "shadow", "snapshot", "tier", "vault", "vss", "vssadmin"});

/// Words of ours that stand in texts about anything in Azure, and in most about computers.
constexpr auto of_much_else =
    std::to_array<std::string_view>({"archive", "azure", "job", "policy", "portal", "snapshot", "tier"});

/// How many of the words a text has.
std::size_t words_held(const Said& said, std::span<const std::string_view> words) {
    return static_cast<std::size_t>(std::ranges::count_if(
        words, [&](std::string_view word) { return said.stems.contains(stem(std::string(word))); }));
}

/// Whether it says VM, in whatever way, also as a part of a name such as VMSnapshot, or names what only VMs have.
bool says_vm(const Said& said) {
    constexpr auto names =
        std::to_array<std::string_view>({"vm", "virtualmachine", "iaasvm", "azurevm", "waagent", "wireserver"});
    constexpr auto virtual_machine = std::to_array<std::string_view>({"virtual", "machine"});
    constexpr auto guest_agent = std::to_array<std::string_view>({"guest", "agent"});
    return words_held(said, names) > 0 || words_held(said, virtual_machine) == 2 || words_held(said, guest_agent) == 2;
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

}  // namespace

TextSubject subject_of(const Knowledge& knowledge, const Findings& findings) {
    const Said said = said_in(knowledge, findings.beginning);
    const About found = about(knowledge, said);
    TextSubject subject{.has_none_of_ours = found.ours == 0};
    subject.is_another =
        (found.others > 0 && found.ours <= found.others) ||
        (subject.has_none_of_ours && names_only_other_services(findings.beginning, knowledge.index.ours.providers));
    if (subject.has_none_of_ours || says_vm(said)) {
        return subject;
    }
    const std::string told = told_around_what_was_seen(findings);
    const std::size_t others = found.others > 0 ? about(knowledge, said_in(knowledge, told)).others : 0;
    const std::size_t ours_alone = found.ours - std::min(found.ours, words_held(said, of_any_backup));
    subject.is_another_vault = others > 0 && ours_alone <= others;
    subject.is_another_backup = subject.is_another_vault && others > 1;
    subject.is_another = subject.is_another || subject.is_another_backup;
    subject.is_no_backup = found.ours == words_held(said, of_much_else) && tells_in_sentences(told);
    return subject;
}

}  // namespace vmbackup_diag::match
