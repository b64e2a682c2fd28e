// The pieces of a text that may be names, and those that can be told by their looks.
#pragma once

#include <cstddef>
#include <string_view>

namespace vmbackup_diag::redact {

/// A word with what is written together with it: a host with its domain, a number with its point.
struct Atom {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The first one between these offsets; it is empty, at `to`, where there is none.
[[nodiscard]] Atom next_atom(std::string_view text, std::size_t from, std::size_t to);

/// Calls `use` with each part; true where it is so for all.
template <class Use>
bool all_parts(std::string_view text, char between, Use use) {
    for (bool first = true; first || !text.empty(); first = false) {
        const std::size_t end = text.find(between) < text.size() ? text.find(between) : text.size();
        if (!use(text.substr(0, end))) {
            return false;
        }
        text.remove_prefix(end < text.size() ? end + 1 : end);
    }
    return true;
}

/// One address, of four bytes or of eight parts, or as in a range several.
[[nodiscard]] bool holds_address(std::string_view text);

/// Whether the address is the same everywhere.
[[nodiscard]] bool is_known_address(std::string_view text);

/// 5, 2.11.1.4, 2026-11-30, 0x8007, 10G, 30ms
[[nodiscard]] bool is_plain_number(std::string_view text);

}  // namespace vmbackup_diag::redact
