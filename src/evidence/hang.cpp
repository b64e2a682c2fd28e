#include "hang.hpp"

namespace vmbackup_diag::evidence {

std::optional<std::size_t> hang(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    const std::string_view written = text.substr(0, last == text.npos ? 0 : last + 1);
    return written.ends_with(says_it_freezes) ? std::optional(written.size() - says_it_freezes.size()) : std::nullopt;
}

}  // namespace vmbackup_diag::evidence
