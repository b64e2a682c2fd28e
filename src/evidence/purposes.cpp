// Which fields of a job tell why it failed, by their names, in the languages in which the portal writes them.
#include <algorithm>
#include <array>
#include <span>

#include "vmbackup_diag/evidence/jobs.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr auto of_messages = std::to_array<std::string_view>(
    {"message", "msg", "string", "description", "details", "failure", "reason", "exception", "problem", "meldung"});

constexpr auto of_titles =
    std::to_array<std::string_view>({"error", "title", "code", "fehler", "erreur", "erro", "fout", "fejl", "chyb",
                                     "hiba", "hata", "błąd", "błęd", "шибк", "エラー", "错误", "錯誤", "오류"});

constexpr auto of_advice = std::to_array<std::string_view>({"recommend", "cause", "resolution", "solution"});

}  // namespace

Purpose purpose_of(std::string_view field) {
    const std::string name = lower(field);
    const auto has_one_of = [&](std::span<const std::string_view> words) {
        return std::ranges::any_of(words, [&](std::string_view word) { return name.find(word) != name.npos; });
    };
    return has_one_of(of_messages) || name == "text" ? Purpose::message
           : has_one_of(of_titles)                   ? Purpose::title
           : has_one_of(of_advice)                   ? Purpose::advice
                                                     : Purpose::other;
}

}  // namespace vmbackup_diag::evidence
