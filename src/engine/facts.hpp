// Small questions about facts and answers that walking and looking ahead both ask.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/model/entry.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/guide.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::engine {

/// The value of the fact; empty when it is not known.
[[nodiscard]] inline std::string_view value_of_fact(const std::vector<KnownFact>& known, FactId fact) {
    const auto found = std::ranges::find(known, fact, &KnownFact::fact);
    return found == known.end() ? std::string_view{} : found->value;
}

/// The VM's system; empty when it is not known, or known to be unknown.
[[nodiscard]] inline std::optional<Os> known_os(const std::vector<KnownFact>& known) {
    return vmbackup_diag::value_of<Os>(value_of_fact(known, os_fact));
}

/// The answer with this id; null when the question has none.
[[nodiscard]] inline const Answer* find_answer(const Question& question, std::string_view id) {
    const auto found = std::ranges::find(question.answers, id, &Answer::id);
    return found == question.answers.end() ? nullptr : &*found;
}

/// Whether what is said takes the place of what was held: that nobody can tell holds only until somebody does.
[[nodiscard]] inline bool gives_way(std::string_view held, std::string_view said) {
    return held == value_unknown && said != value_unknown;
}

/// The answer with this id, where it can be given; null otherwise.
[[nodiscard]] inline const Answer* find_offered(const Question& question, std::string_view id,
                                                const std::vector<KnownFact>& known) {
    const Answer* answer = find_answer(question, id);
    if (answer == nullptr || !contradicts(*answer, known)) {
        return answer;
    }
    const auto answers = offered(question, known);
    return std::ranges::find(answers, answer) == answers.end() ? nullptr : answer;
}

/// Whether a fix makes sense for what is known of the VM.
[[nodiscard]] inline bool applies(const Fix& fix, const std::vector<KnownFact>& known) {
    const auto os = known_os(known);
    return (!os || concerns(fix.os, *os)) && fits(fix.when, known);
}

/// The fix that alone can help with the entry, as far as is known; null when there are several or none.
[[nodiscard]] inline const Fix* only_fix(const Knowledge& knowledge, const Entry& entry,
                                         const std::vector<KnownFact>& known) {
    const auto os = known_os(known);
    const Fix* only = nullptr;
    for (const Cause& cause : entry.causes) {
        const bool is_possible = (!os || concerns(cause.os, *os)) && fits(cause.when, known);
        const Fix* fix = is_possible ? find(knowledge, cause.fix) : nullptr;
        if (fix == nullptr || fix == only || !applies(*fix, known)) {
            continue;
        }
        if (only != nullptr) {
            return nullptr;
        }
        only = fix;
    }
    return only;
}

}  // namespace vmbackup_diag::engine
