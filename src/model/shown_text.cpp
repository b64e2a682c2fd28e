// What of a text may be shown on a terminal.
#include <algorithm>

#include "escape_sequences.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 1;
    bool valid = false;
};

CodePoint decode(std::string_view text) {
    const auto byte = [&](std::size_t n) { return static_cast<unsigned char>(text[n]); };
    const unsigned char first = byte(0);
    if (first < 0x80) {
        return {first, 1, true};
    }
    const std::size_t length = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (length == 0 || first >= 0xF5 || text.size() < length) {
        return {};
    }
    char32_t value = first & (0xFF >> (length + 1));
    for (std::size_t n = 1; n < length; ++n) {
        if (!is_inside_character(text[n])) {
            return {};
        }
        value = (value << 6) | (byte(n) & 0x3F);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool valid = value >= smallest[length] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    return {value, length, valid};
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

/// Marks that change the direction or hide the presence of text.
bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0x00AD || c == 0x061C || c == 0x180E || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0xE0000 && c <= 0xE007F);
}

std::string cleaned(std::string_view text, bool keep_lines) {
    std::string out;
    bool blank_due = false;
    while (!text.empty()) {
        if (const std::size_t skipped = escape_sequence(text); skipped > 0) {
            text.remove_prefix(skipped);
            continue;
        }
        const CodePoint point = decode(text);
        const std::string_view bytes = text.substr(0, point.bytes);
        text.remove_prefix(point.bytes);
        if (keep_lines && bytes == "\n") {
            out += '\n';
            blank_due = false;
        } else if (bytes == " " || bytes == "\t" || bytes == "\n" || bytes == "\r") {
            blank_due = !out.empty() && out.back() != '\n';
        } else if (!point.valid || (!is_control(point.value) && !is_invisible(point.value))) {
            out += blank_due ? " " : "";
            out += point.valid ? bytes : replacement;
            blank_due = false;
        }
    }
    return out;
}

}  // namespace

std::string clean(std::string_view text) {
    const auto is_graphic = [](char c) { return c > ' ' && c <= '~'; };
    return std::ranges::all_of(text, is_graphic) ? std::string(text) : cleaned(text, false);
}

std::string clean_lines(std::string_view text) { return cleaned(text, true); }

bool is_shown_as_is(std::string_view text) {
    while (!text.empty()) {
        const CodePoint point = decode(text);
        const bool is_control_character = is_control(point.value) && point.value != '\n';
        if (!point.valid || is_control_character || is_invisible(point.value)) {
            return false;
        }
        text.remove_prefix(point.bytes);
    }
    return true;
}

}  // namespace vmbackup_diag
