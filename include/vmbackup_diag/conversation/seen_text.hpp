// The piece of a text that points to an entry, as a conversation keeps it.
#pragma once

#include <fmt/format.h>

#include <string>

#include "vmbackup_diag/model/diagnosis.hpp"

namespace vmbackup_diag::conversation {

struct SeenText {
    Matched matched = {};
    std::string where = {};  ///< as in "stands in ..."
    bool is_chosen = false;  ///< out of what was offered for the text, which alone proves nothing
};

[[nodiscard]] inline std::string in_words(const SeenText& seen) {
    if (seen.is_chosen) {
        const std::string& text = seen.matched.text;
        return fmt::format("you chose it for {}", text.empty() ? seen.where : fmt::format("\"{}\"", text));
    }
    return fmt::format("{} \"{}\" stands in {}", word(seen.matched.by).shown, seen.matched.text, seen.where);
}

}  // namespace vmbackup_diag::conversation
