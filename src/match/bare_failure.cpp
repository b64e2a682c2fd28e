#include "vmbackup_diag/match/bare_failure.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "vmbackup_diag/model/terms.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// Whoever writes more than this tells something.
constexpr std::size_t longest = 200;

std::set<std::string> stems_of_any_failure(const Knowledge& knowledge) {
    std::set<std::string> stems;
    for (const std::string_view word : knowledge.index.ours.of_any_failure) {
        stems.insert(stem(lower(word)));
    }
    return stems;
}

std::optional<Os> os_meant(const std::string& said) {
    const auto found =
        std::ranges::find_if(words_of(Os{}), [&](const auto& row) { return stem(std::string(row.id)) == said; });
    return found == words_of(Os{}).end() ? std::nullopt : std::optional(found->value);
}

}  // namespace

std::optional<BareFailure> bare_failure(const Knowledge& knowledge, std::string_view text) {
    const auto said = text.size() <= longest ? stems_of(text) : std::vector<std::string>{};
    const std::set<std::string> of_any = stems_of_any_failure(knowledge);
    BareFailure failure;
    bool says_so = false;
    for (const std::string& word : said) {
        const auto os = os_meant(word);
        if (!os && !of_any.contains(word)) {
            return std::nullopt;
        }
        failure.os = os ? os : failure.os;
        says_so = says_so || !os;
    }
    return says_so ? std::optional(failure) : std::nullopt;
}

}  // namespace vmbackup_diag::match
