// What a text that was typed at a question turns out to be: a known code or message, or what is most like it.
#pragma once

#include <string>
#include <vector>

#include "session.hpp"

namespace vmbackup_diag::cli {

struct Found {
    const Entry* entry = nullptr;        ///< null when the text identifies nothing
    std::vector<std::string> said = {};  ///< what to tell about it, a sentence each
    std::string seen = {};               ///< the piece of the text that points to the entry, and where it stands
    std::vector<KnownFact> facts = {};   ///< what the text proves
    Context context = {};                ///< what was known, with the names that the text gives
};
[[nodiscard]] Found found_in(const Session& session, const Context& before, const std::string& text);

}  // namespace vmbackup_diag::cli
