#include "id_ends.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// What Terraform draws at the left of a box.
constexpr std::array<std::string_view, 2> edges{"\xE2\x94\x82 ", "| "};

/// PowerShell indents at least so much what has no room on the line before.
constexpr std::size_t least_indentation = 12;

/// What stands before an id in its quotes is short: "VM;".
constexpr std::size_t longest_before = 40;

bool begins_with_edge(std::string_view line) {
    return std::ranges::any_of(edges, [&](std::string_view edge) { return line.starts_with(edge); });
}

std::size_t indentation(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

/// The line below, where the text ends its line there; otherwise empty.
std::string_view line_below(std::string_view text, std::size_t end) {
    const std::string_view rest = text.substr(end);
    const bool ends_line = rest.starts_with('\n') || rest.starts_with("\r\n");
    const std::string_view below = ends_line ? rest.substr(rest.find('\n') + 1) : "";
    return below.substr(0, below.find('\n'));
}

bool is_cut_by_edge(std::string_view line, std::string_view below) {
    const std::size_t inside = below.find(' ') + 1;
    return begins_with_edge(line) && begins_with_edge(below) && inside < below.size() && is_in_name(below[inside]);
}

bool is_cut_by_window(std::string_view line, std::string_view below) {
    const std::size_t before = indentation(line);
    const std::size_t behind = indentation(below);
    return behind >= least_indentation && behind < below.size() && is_in_name(below[behind]) &&
           (before == behind || before + least_indentation <= behind);
}

/// What stands alone in quotes is a name with all that is in them, be it no legal one.
bool goes_on_in_quotes(std::string_view text, std::size_t begin, std::size_t end) {
    for (std::size_t n = 0; n < longest_before && begin > 0 && is_in_name(text[begin - 1]); ++n) {
        --begin;
    }
    const bool is_quoted = begin > 0 && (text[begin - 1] == '"' || text[begin - 1] == '\'');
    return is_quoted && end < text.size() && std::string_view("\"'\\/,\r\n").find(text[end]) == std::string_view::npos;
}

std::string decoded_once(std::string_view address) {
    std::string out;
    for (std::size_t n = 0; n < address.size(); ++n) {
        unsigned char byte = 0;
        const char* const digits = address.data() + n + 1;
        if (address[n] == '%' && n + 2 < address.size() &&
            std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            out += static_cast<char>(byte);
            n += 2;
        } else {
            out += address[n];
        }
    }
    return out;
}

}  // namespace

std::size_t end_of_name(std::string_view text, std::size_t at) {
    while (at < text.size() && is_in_name(text[at])) {
        ++at;
    }
    return at;
}

bool may_be_cut(std::string_view text, std::size_t begin, std::size_t end) {
    if (goes_on_in_quotes(text, begin, end)) {
        return true;
    }
    const std::string_view below = line_below(text, end);
    if (below.empty()) {
        return false;
    }
    const std::string_view line = text.substr(text.substr(0, end).rfind('\n') + 1);
    return is_cut_by_edge(line, below) || is_cut_by_window(line, below);
}

bool may_go_on_below(std::string_view text, std::size_t end) {
    const std::string_view below = line_below(text, end);
    return !below.empty() && (begins_with_edge(below) || is_in_name(below[0]) || below[0] == '%');
}

std::string decoded(std::string_view address) {
    const std::string once = decoded_once(address);
    return once.starts_with('%') ? decoded_once(once) : once;
}

}  // namespace vmbackup_diag::evidence
