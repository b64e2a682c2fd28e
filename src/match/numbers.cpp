#include "numbers.hpp"

#include <algorithm>
#include <charconv>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// VMSnapshotLinux-1.0.9196.0 stands at the beginning of each line of a log and says nothing about what follows.
bool is_version_of_handler(std::string_view text, const Run& name) {
    return name.end + 1 < text.size() && text[name.end] == '-' && is_digit(text[name.end + 1]);
}

}  // namespace

bool is_hexadecimal(std::string_view word) {
    return word.size() > 2 && word[0] == '0' && (word[1] == 'x' || word[1] == 'X');
}

std::optional<std::uint32_t> number_in(std::string_view word, bool negative) {
    const bool hexadecimal = is_hexadecimal(word);
    word.remove_prefix(hexadecimal ? 2 : 0);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value, hexadecimal ? 16 : 10);
    const bool whole = error == std::errc{} && end == word.data() + word.size();
    if (!whole || value < 0 || value > UINT32_MAX || (negative && value > -static_cast<std::int64_t>(INT32_MIN))) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(negative ? -value : value);
}

bool is_small_in_hexadecimal(const Number& number) {
    return number.written.starts_with("0x") && number.value <= INT32_MAX;
}

bool stands_beside(const Number& number, std::string_view text, const Run& run) {
    return !is_version_of_handler(text, run) &&
           std::ranges::any_of(number.beside, [&](std::string_view word) { return is_word(text, run, word); });
}

bool is_distinctive(const Number& number, std::string_view before) {
    if (number.beside.empty()) {
        return true;
    }
    for (auto run = next_run(before, 0); run; run = next_run(before, run->end)) {
        if (stands_beside(number, before, *run)) {
            return true;
        }
    }
    return false;
}

}  // namespace vmbackup_diag::match
