#include "first_person.hpp"

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

constexpr auto first_persons = std::to_array<std::string_view>({"we", "my", "our"});

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// Whether a verb follows the I, as words in small letters do.
bool is_followed_by_a_word(std::string_view behind) {
    return behind.size() > 1 && (behind[0] == ' ' || behind[0] == '\'') && is_small(behind[1]);
}

}  // namespace

bool is_in_first_person(std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
        if (!is_letter_or_digit(text[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < text.size() && is_letter_or_digit(text[end])) {
            ++end;
        }
        const std::string_view word = text.substr(begin, end - begin);
        const bool is_i = is_same_word(word, "I") && is_followed_by_a_word(text.substr(end));
        if (is_i || std::ranges::any_of(first_persons, [&](auto one) { return is_same_word(word, one); })) {
            return true;
        }
        begin = end;
    }
    return false;
}

}  // namespace vmbackup_diag::match
