#include "context_lines.hpp"

#include <algorithm>
#include <string_view>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// 2.9.1.1, also with the word that it sticks to: WALinuxAgent-2.9.1.1.
bool ends_with_version(std::string_view word) {
    const std::size_t begin = word.find_last_not_of("0123456789.") + 1;
    return std::ranges::count(word.substr(begin), '.') >= 2 && is_digit(word.back());
}

/// "Python: 3.12.3", and no more in the line.
bool is_label_of_version(std::string_view line) {
    constexpr std::size_t longest_label = 32;
    const std::size_t colon = line.find(':');
    const std::string_view version = colon == line.npos ? "" : trimmed(line.substr(colon + 1));
    return colon <= longest_label && version.find(' ') == version.npos && !version.empty() &&
           is_digit(version.front()) && ends_with_version(version);
}

/// "WALinuxAgent-2.9.1.1 running on ubuntu 24.04"
bool is_banner(std::string_view line) {
    const std::size_t end = line.find(' ');
    return end != line.npos && ends_with_version(line.substr(0, end)) && line.substr(end).starts_with(" running on ");
}

void blank_out(std::string& text, std::size_t begin, std::size_t end) {
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
}

/// Blanks the path of each file of Python that a traceback names, with the module that it may be part of.
void blank_files(std::string& text) {
    constexpr std::string_view ends = ".py";
    constexpr std::string_view around = " \t\r\n\"',<>()[]";
    for (std::size_t at = text.find(ends); at != text.npos; at = text.find(ends, at + ends.size())) {
        const std::size_t begin = text.find_last_of(around, at) + 1;
        const std::size_t end = at + ends.size();
        const bool is_path = text.substr(begin, at - begin).find_first_of("/\\") != text.npos;
        if (is_path && (end == text.size() || around.find(text[end]) != around.npos)) {
            blank_out(text, begin, end);
        }
    }
}

}  // namespace

std::string without_context(std::string text) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trimmed(std::string_view(text).substr(begin, end - begin));
        if (is_label_of_version(line) || is_banner(line)) {
            blank_out(text, begin, end);
        }
        begin = end + 1;
    }
    blank_files(text);
    return text;
}

}  // namespace vmbackup_diag::match
