// A command without what stands in its quotes: there, a sign of a shell may be meant for another program.
#pragma once

#include <string>
#include <string_view>

#include "vmbackup_diag/model/quoting.hpp"

namespace vmbackup_diag::validate {

/// The command with a "q" for each character in quotes; what the shell's escape sign stands before is one too.
[[nodiscard]] inline std::string unquoted(std::string_view command, Shell shell) {
    std::string out(command);
    Quoting quoting(shell);
    for (std::size_t n = 0; n < out.size(); ++n) {
        const Quoting::Sign sign = quoting.read(out[n]);
        const bool is_before_a_sign = n + 1 < out.size() && out[n + 1] != '\n' && out[n + 1] != ' ';
        if (sign == Quoting::Sign::escapes && is_before_a_sign) {
            out[n] = out[n + 1] = 'q';
            ++n;
        } else if (sign == Quoting::Sign::closes || (quoting.is_open() && sign != Quoting::Sign::opens)) {
            out[n] = out[n] == '\n' ? '\n' : 'q';
        }
    }
    return out;
}

}  // namespace vmbackup_diag::validate
