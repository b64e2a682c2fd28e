// What a conversation knows at one moment.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "vmbackup_diag/conversation/seen_text.hpp"
#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/model/diagnosis.hpp"

namespace vmbackup_diag::conversation {

/// The answers, and what the texts told that were pasted until then.
struct Moment {
    Case the_case = {};
    Context context = {};
    std::map<const Entry*, SeenText> seen = {};
    std::vector<NamedValue> told = {};  ///< names in the texts, those too that others took the place of or stand beside
    std::optional<Case> since = {};     ///< with what is said to be so since the fix that is open was tried
    std::vector<Case> left = {};        ///< as they stood when a code that was pasted led away from them
};

/// The text that points to the entry, in words; empty where none was given.
[[nodiscard]] inline std::string seen_in_words(const Moment& moment, const Entry* entry) {
    const auto found = moment.seen.find(entry);
    return found == moment.seen.end() ? "" : in_words(found->second);
}

/// All errors that were pasted here, but for what it is about.
[[nodiscard]] inline std::vector<const Entry*> also_seen(const Moment& moment, const Entry* entry) {
    std::vector<const Entry*> others;
    for (const auto& [other, text] : moment.seen) {
        if (other != entry) {
            others.push_back(other);
        }
    }
    return others;
}

}  // namespace vmbackup_diag::conversation
