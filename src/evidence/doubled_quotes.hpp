// Texts in quotes in which a quote of their own stands twice: single ones in YAML, double ones in CSV (RFC 4180).
#pragma once

#include <string>
#include <string_view>

namespace vmbackup_diag::evidence {

/// What stands between its quotes, with each of its own once.
[[nodiscard]] inline std::string without_doubled(std::string_view text, char quote) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        out += text[at];
        at += text[at] == quote && text.substr(at + 1).starts_with(quote) ? 1 : 0;
    }
    return out;
}

}  // namespace vmbackup_diag::evidence
