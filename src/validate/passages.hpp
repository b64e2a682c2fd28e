// Everything that somebody wrote for readers, as far as it stands together on one screen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::validate {

/// A text, and where it stands inside its thing: the rest of the pointer, such as "/steps/0/text".
struct Passage {
    std::string inside;
    std::string_view text;
};

/// What is read together: an entry, a fix, an escalation, or one question of a guide.
struct Screen {
    std::string_view list;
    std::string_view id;
    std::vector<Passage> passages = {};
};

[[nodiscard]] std::vector<Screen> screens(const Knowledge& knowledge);

/// What stands between the blanks of a text, with whatever punctuation is written to it.
[[nodiscard]] std::vector<std::string_view> words_in(std::string_view text);

}  // namespace vmbackup_diag::validate
