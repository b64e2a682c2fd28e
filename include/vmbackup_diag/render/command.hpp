// A command with the user's own names in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/fix.hpp"

namespace vmbackup_diag::render {

/// The command with every placeholder filled that the context has a name for, quoted where its shell needs it.
/// The context's names are legal ones, as `evidence::is_legal` says; nothing else may get here.
[[nodiscard]] std::string filled(const Command& command, const Context& context);

/// The placeholders of the command that the context has no name for, in order.
[[nodiscard]] std::vector<std::string> unfilled(const Command& command, const Context& context);

/// The text as one word of a POSIX shell's command line.
[[nodiscard]] std::string shell_word(std::string_view text);

}  // namespace vmbackup_diag::render
