// What `help` tells beside the commands: values that a page and the manual are both made of, and that come from the
// tables the program itself works with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command_line.hpp"

namespace vmbackup_diag::cli {

/// A word to explain, and its explanation.
struct HelpRow {
    std::string word;
    std::string meaning;
};

struct HelpTopic {
    std::string_view id;
    std::string_view title;
    std::vector<std::string_view> text = {};
    std::vector<HelpRow> rows = {};
};

[[nodiscard]] std::vector<HelpTopic> help_topics(const CommandLine& whole);

/// Command lines to begin with, and what each is for.
[[nodiscard]] std::vector<HelpRow> help_examples();

/// What `--help` tells below the commands and options.
[[nodiscard]] std::string help_footer();

}  // namespace vmbackup_diag::cli
