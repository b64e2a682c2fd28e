// The commands of a command line and their words, as far as a rule has to understand them.
//
// A quoted text is part of the word it stands in, but what stands in $( ) is a command of its own, in quotes too. What
// a shell knows besides, such as here-documents, is read like any other line: whoever asks looks for few words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/words.hpp"

namespace vmbackup_diag::validate {

/// The program, and its words in their order, as they are written.
using CommandWords = std::vector<std::string_view>;

/// The commands in a text for this shell, without keywords and assignments before them; none has no word, and sudo is
/// one of its own.
[[nodiscard]] std::vector<CommandWords> commands_in(std::string_view text, Shell shell);

/// The name of a program in lower case, without its folder and ".exe".
[[nodiscard]] std::string program_name(std::string_view word);

/// Whether the word may be that of a cmdlet: letters and digits around one hyphen.
[[nodiscard]] bool is_cmdlet(std::string_view word);

}  // namespace vmbackup_diag::validate
