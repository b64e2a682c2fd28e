#include "vmbackup_diag/typing/typed_ahead.hpp"

#include <algorithm>
#include <vector>

namespace vmbackup_diag::typing {
namespace {

/// What came in brackets is one text as it is, and other keys than Enter are pressed, never pasted.
bool may_be_pasted(const KeyPress& key) {
    return key.kind == KeyKind::enter || (key.kind == KeyKind::text && key.text.find_first_of("\r\n") == key.text.npos);
}

/// The lines that an Enter ends, and after them what has none.
std::vector<std::string> lines_of(const std::deque<KeyPress>& keys) {
    std::vector<std::string> lines(1);
    for (const KeyPress& key : keys) {
        key.kind == KeyKind::enter ? void(lines.emplace_back()) : void(lines.back() += key.text);
    }
    return lines;
}

}  // namespace

bool may_be_typed_ahead(std::string_view line) {
    constexpr std::size_t longest = 24;
    constexpr std::ptrdiff_t most_blanks = 2;
    return line.size() <= longest && std::ranges::count(line, ' ') <= most_blanks;
}

std::deque<KeyPress> with_pasted_lines_together(std::deque<KeyPress> keys, std::string_view typed) {
    const std::vector<std::string> lines = lines_of(keys);
    const bool has_last_end = lines.back().empty();
    if (lines.size() < (has_last_end ? 3U : 2U) ||
        (may_be_typed_ahead(typed) && std::ranges::all_of(lines, may_be_typed_ahead)) ||
        !std::ranges::all_of(keys, may_be_pasted)) {
        return keys;
    }
    KeyPress all;
    for (std::size_t n = 0; n < lines.size(); ++n) {
        all.text += (n == 0 || (has_last_end && n + 1 == lines.size()) ? "" : "\n") + lines[n];
    }
    std::deque<KeyPress> together{std::move(all)};
    if (has_last_end) {
        together.push_back({KeyKind::enter});
    }
    return together;
}

}  // namespace vmbackup_diag::typing
