// What a text that was typed at a question turns out to be: a known code or message, or what is most like it.
#pragma once

#include <string>
#include <vector>

#include "session.hpp"

namespace vmbackup_diag::cli {

struct Found {
    const Entry* entry = nullptr;        ///< null when the text identifies nothing
    std::vector<std::string> said = {};  ///< what to tell about it, a sentence each
};
[[nodiscard]] Found found_in(const Session& session, const std::string& text);

}  // namespace vmbackup_diag::cli
