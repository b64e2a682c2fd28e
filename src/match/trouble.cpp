#include "trouble.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// What of a line is looked at on each side.
constexpr std::size_t looked_at = 2048;

constexpr auto of_trouble = std::to_array<std::string_view>(
    {"abort",    "cannot", "can't",     "code",      "critical", "denied",      "err",  "exception",  "fail",
     "fatal",    "hung",   "invalid",   "kill",      "missing",  "no space",    "not ", "permission", "refus",
     "returned", "reject", "timed out", "traceback", "unable",   "unreachable", "warn"});

/// Whether a count or a state says that there was none: "errors: 0", "failed=false".
bool says_none_behind(std::string_view behind_word) {
    constexpr auto none = std::to_array<std::string_view>({"0", "false", "none", "null"});
    behind_word.remove_prefix(
        static_cast<std::size_t>(std::ranges::find_if_not(behind_word, is_letter) - behind_word.begin()));
    behind_word.remove_prefix(std::min(behind_word.find_first_not_of(" :=\"'"), behind_word.size()));
    return std::ranges::any_of(none, [&](std::string_view word) {
        return behind_word.starts_with(word) &&
               (behind_word.size() == word.size() || !is_letter_or_digit(behind_word[word.size()]));
    });
}

/// "no errors", "0 errors", but not "10 errors".
bool says_none_before(std::string_view before_word) {
    constexpr std::string_view none = "0 ";
    const bool is_counted =
        before_word.ends_with(none) &&
        (before_word.size() == none.size() || !is_digit(before_word[before_word.size() - none.size() - 1]));
    return is_counted || before_word.ends_with("no ") || before_word.ends_with("without ");
}

/// Whether the word stands in the line, which is in small letters, and not only to say that there was none.
bool is_told(std::string_view line, std::string_view word) {
    for (std::size_t at = line.find(word); at != line.npos; at = line.find(word, at + 1)) {
        if (!says_none_before(line.substr(0, at)) && !says_none_behind(line.substr(at))) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string_view line_around(std::string_view text, std::size_t at) {
    const std::size_t farthest = at - std::min(at, looked_at);
    const std::string_view before = text.substr(farthest, at - farthest);
    const std::size_t begin = farthest + before.rfind('\n') + 1;
    const std::string_view rest = text.substr(begin, at - begin + looked_at);
    return rest.substr(0, rest.find('\n', at - begin));
}

bool tells_of_trouble(std::string_view line) {
    const std::string small = lower(line);
    return std::ranges::any_of(of_trouble, [&](std::string_view word) { return is_told(small, word); });
}

bool is_of_a_log(std::string_view line) {
    constexpr std::string_view form = "00:00:00";
    constexpr std::size_t longest_date = 32;
    const auto is_it = [](char c, char wanted) { return wanted == '0' ? is_digit(c) : c == wanted; };
    return !std::ranges::search(line.substr(0, longest_date + form.size()), form, is_it).empty();
}

}  // namespace vmbackup_diag::match
