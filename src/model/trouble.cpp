#include "vmbackup_diag/model/trouble.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag {
namespace {

constexpr auto of_trouble = std::to_array<std::string_view>(
    {"abort",      "cannot", "can't",  "corrupt",   "couldn't",  "critical", "denied",     "err",         "exception",
     "fail",       "fatal",  "hung",   "invalid",   "kill",      "missing",  "no space",   "no such",     "not ",
     "permission", "refus",  "reject", "timed out", "traceback", "unable",   "unexpected", "unreachable", "warn"});

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

bool tells_of_trouble(std::string_view line) {
    const std::string small = lower(line);
    return std::ranges::any_of(of_trouble, [&](std::string_view word) { return is_told(small, word); });
}

}  // namespace vmbackup_diag
