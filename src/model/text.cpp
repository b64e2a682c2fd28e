#include "vmbackup_diag/model/text.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

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
        if ((byte(n) & 0xC0) != 0x80) {
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
           c == 0x061C || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
}

/// How many bytes an escape sequence at the start of the text takes; 0 when there is none.
std::size_t escape_sequence(std::string_view text) {
    const bool is_c1 = text.size() > 1 && text[0] == '\xC2' && (text[1] & '\xE0') == '\x80';
    if (text[0] != '\x1B' && !is_c1) {
        return 0;
    }
    if (text.size() < 2) {
        return 1;
    }
    const char kind = is_c1 ? static_cast<char>(text[1] - 0x40) : text[1];
    std::size_t end = 2;
    if (kind == '[') {
        while (end < text.size() && text[end] >= 0x20 && text[end] < 0x40) {
            ++end;
        }
        return std::min(end + 1, text.size());
    }
    if (kind == ']' || kind == 'P' || kind == 'X' || kind == '^' || kind == '_') {
        while (end < text.size() && text[end] != '\x07' && text[end] != '\x1B' && text[end] != '\n') {
            ++end;
        }
        const bool ends_in_st = end + 1 < text.size() && text[end] == '\x1B' && text[end + 1] == '\\';
        return std::min(end + (ends_in_st ? 2 : 1), text.size());
    }
    return is_c1 || kind < 0x20 || kind > 0x7E ? (is_c1 ? 2 : 1) : 2;
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

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    return out;
}

std::string clean(std::string_view text) { return cleaned(text, false); }

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

std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & '\xC0') != '\x80'; }));
}

std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t limit) {
    if (one.size() > other.size() + limit || other.size() > one.size() + limit) {
        return limit + 1;
    }
    std::vector<std::size_t> before(other.size() + 1);
    std::vector<std::size_t> last(other.size() + 1);
    std::vector<std::size_t> row(other.size() + 1);
    for (std::size_t j = 0; j <= other.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= one.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const std::size_t changed = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
            row[j] = std::min({changed, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        if (*std::ranges::min_element(row) > limit) {
            return limit + 1;
        }
        before.swap(last);
        last.swap(row);
    }
    return std::min(last[other.size()], limit + 1);
}

std::string_view nearest(std::string_view text, std::span<const std::string_view> candidates) {
    const std::string wanted = lower(text);
    std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    std::string_view found;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = edit_distance(wanted, lower(candidate), best - 1);
        if (distance < best) {
            best = distance;
            found = candidate;
        }
    }
    return found;
}

}  // namespace vmbackup_diag
