#include "numbers.hpp"

#include <algorithm>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// VMSnapshotLinux-1.0.9196.0 stands at the beginning of each line of a log and says nothing about what follows.
bool is_version_of_handler(std::string_view text, const Run& name) {
    return name.end + 1 < text.size() && text[name.end] == '-' && is_digit(text[name.end + 1]);
}

/// German writes "Fehlercode": who asks for "code" is content with a word that ends with it.
bool ends_with_code(std::string_view text, const Run& run) {
    constexpr std::string_view code = "code";
    return run.size() > code.size() && is_same_word(text.substr(run.end - code.size(), code.size()), code);
}

unsigned digit_of_letter(char c) {
    const char small = lower(c);
    return small >= 'a' && small <= 'f' ? static_cast<unsigned>(small - 'a') + 10 : 16;
}

}  // namespace

void Values::add(std::uint32_t value) { bits_.set(bit_of(value)); }

bool is_hexadecimal(std::string_view word) {
    return word.size() > 2 && word[0] == '0' && (word[1] == 'x' || word[1] == 'X');
}

std::optional<std::uint32_t> number_in(std::string_view word, bool negative) {
    const bool hexadecimal = is_hexadecimal(word);
    word.remove_prefix(hexadecimal ? 2 : 0);
    std::uint64_t value = 0;
    for (const char c : word) {
        const unsigned digit = is_digit(c) ? static_cast<unsigned>(c - '0') : digit_of_letter(c);
        if (digit >= (hexadecimal ? 16 : 10)) {
            return std::nullopt;
        }
        value = value * (hexadecimal ? 16 : 10) + digit;
        if (value > UINT32_MAX) {
            return std::nullopt;
        }
    }
    if (word.empty() || (negative && value > std::uint64_t{INT32_MAX} + 1)) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(negative ? -value : value);
}

bool is_result(const Number& number) { return number.value > INT32_MAX && number.beside.empty(); }

bool is_small_in_hexadecimal(const Number& number) {
    return number.written.starts_with("0x") && number.value <= INT32_MAX;
}

bool is_part_of_more(std::string_view text, const Run& run) {
    const auto joins = [](char c) { return c == '.' || c == ':'; };
    const bool goes_on = run.end + 1 < text.size() && joins(text[run.end]) && is_digit(text[run.end + 1]);
    const bool has_begun = run.begin > 1 && joins(text[run.begin - 1]) && is_digit(text[run.begin - 2]);
    return goes_on || has_begun;
}

bool stands_beside(const Number& number, std::string_view text, const Run& run) {
    return !is_version_of_handler(text, run) && std::ranges::any_of(number.beside, [&](std::string_view word) {
        return is_word(text, run, word) || (word == "code" && ends_with_code(text, run));
    });
}

bool is_distinctive(const Number& number, std::string_view text, const Run& run) {
    if (number.beside.empty()) {
        return true;
    }
    if (is_part_of_more(text, run)) {
        return false;
    }
    const std::size_t from = run.begin - std::min(run.begin, beside_reach);
    const std::string_view before = text.substr(from, run.begin - from);
    const std::size_t line = before.rfind('\n');
    const std::string_view same_line = before.substr(line == before.npos ? 0 : line);
    for (auto next = next_run(same_line, 0); next; next = next_run(same_line, next->end)) {
        if (stands_beside(number, same_line, *next)) {
            return true;
        }
    }
    return false;
}

}  // namespace vmbackup_diag::match
