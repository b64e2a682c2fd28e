// A command without what stands in its quotes: there, a sign of a shell may be meant for another program.
#pragma once

#include <string>
#include <string_view>

#include "vmbackup_diag/model/words.hpp"

namespace vmbackup_diag::validate {

/// The command with a "q" for each character in quotes; what the shell's escape sign stands before is one too.
[[nodiscard]] inline std::string unquoted(std::string_view command, Shell shell) {
    const char escape = shell == Shell::powershell ? '`' : shell == Shell::cmd ? '^' : '\\';
    std::string out(command);
    char quote = 0;
    for (std::size_t n = 0; n < out.size(); ++n) {
        const char c = out[n];
        if (c == escape && quote != '\'' && n + 1 < out.size() && out[n + 1] != '\n' && out[n + 1] != ' ') {
            out[n] = out[n + 1] = 'q';
            ++n;
        } else if (quote == 0 && (c == '"' || (c == '\'' && shell != Shell::cmd))) {
            quote = c;
        } else if (quote != 0) {
            quote = c == quote ? '\0' : quote;
            out[n] = c == '\n' ? c : 'q';
        }
    }
    return out;
}

}  // namespace vmbackup_diag::validate
