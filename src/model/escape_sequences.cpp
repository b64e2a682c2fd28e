#include "escape_sequences.hpp"

namespace vmbackup_diag {
namespace {

/// The end of the run of bytes in this range that begins at the offset.
std::size_t end_of_run(std::string_view text, std::size_t from, char first, char last) {
    while (from < text.size() && text[from] >= first && text[from] <= last) {
        ++from;
    }
    return from;
}

/// The end of an escape sequence whose last byte, if it is there, is in this range.
std::size_t after_last_byte(std::string_view text, std::size_t at, char first, char last) {
    return at < text.size() && text[at] >= first && text[at] <= last ? at + 1 : at;
}

/// The end of a string that a terminal would take for a command; unfinished, it ends with its line.
std::size_t end_of_string(std::string_view text, std::size_t from) {
    for (std::size_t end = from; end < text.size(); ++end) {
        const std::string_view two = text.substr(end, 2);
        if (two == "\x1B\\" || two == "\xC2\x9C") {
            return end + 2;
        }
        if (text[end] == '\x07') {
            return end + 1;
        }
        if (text[end] == '\x1B' || text[end] == '\n') {
            return end;
        }
    }
    return text.size();
}

}  // namespace

std::size_t escape_sequence(std::string_view text) {
    const bool is_c1 = text.size() > 1 && text[0] == '\xC2' && (text[1] & '\xE0') == '\x80';
    if (text[0] != '\x1B' && !is_c1) {
        return 0;
    }
    if (text.size() < 2) {
        return 1;
    }
    const char kind = is_c1 ? static_cast<char>(text[1] - 0x40) : text[1];
    if (kind == '[') {
        return after_last_byte(text, end_of_run(text, 2, 0x20, 0x3F), 0x40, 0x7E);
    }
    if (kind == ']' || kind == 'P' || kind == 'X' || kind == '^' || kind == '_') {
        return end_of_string(text, 2);
    }
    if (is_c1) {
        return 2;
    }
    return after_last_byte(text, end_of_run(text, 1, 0x20, 0x2F), 0x30, 0x7E);
}

}  // namespace vmbackup_diag
