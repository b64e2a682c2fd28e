#include "line.hpp"

#include <algorithm>
#include <string>

#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/model/trouble.hpp"

namespace vmbackup_diag::match {
namespace {

/// What of a line is looked at on each side.
constexpr std::size_t looked_at = 2048;

bool has_word_of_codes(std::string_view line) {
    const std::string small = lower(line);
    return small.find("code") != small.npos || small.find("returned") != small.npos;
}

}  // namespace

std::optional<std::size_t> begin_of_line(std::string_view text, std::size_t at, std::size_t farthest) {
    const std::size_t least = at - std::min(at, farthest);
    const std::size_t end = text.substr(least, at - least).rfind('\n');
    if (end != text.npos) {
        return least + end + 1;
    }
    return least == 0 ? std::optional(least) : std::nullopt;
}

std::string_view line_around(std::string_view text, std::size_t at) {
    const std::size_t begin = begin_of_line(text, at, looked_at).value_or(at - std::min(at, looked_at));
    const std::string_view rest = text.substr(begin, at - begin + looked_at);
    return rest.substr(0, rest.find('\n', at - begin));
}

bool may_name_a_code(std::string_view line) { return tells_of_trouble(line) || has_word_of_codes(line); }

bool is_of_a_log(std::string_view line) {
    constexpr std::string_view form = "00:00:00";
    constexpr std::size_t longest_date = 32;
    const auto is_it = [](char c, char wanted) { return wanted == '0' ? is_digit(c) : c == wanted; };
    return !std::ranges::search(line.substr(0, longest_date + form.size()), form, is_it).empty();
}

}  // namespace vmbackup_diag::match
