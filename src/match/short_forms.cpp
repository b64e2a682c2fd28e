#include "short_forms.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "numbers.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

constexpr std::size_t digits_of_a_result = 8;

/// The facility that carries errors of Windows. Its errors below 0x100 are written in two digits, as much else is.
constexpr std::uint32_t facility_of_windows = 0x80070000;
constexpr std::size_t fewest_digits_of_error = 3;
constexpr std::size_t most_digits_of_error = 4;

constexpr auto words_for_results =
    std::to_array<std::string_view>({"error", "code", "hresult", "hr", "result", "failed", "failure", "status",
                                     "exception", "exit", "exited", "returned", "fehler", "ergebnis"});

/// What may stand between such a word and the result: failed with 80070422, the error code was 80070422.
constexpr auto words_between = std::to_array<std::string_view>({"with", "is", "was", "of", "number", "value"});
constexpr int most_words_between = 2;

/// ErrorCode, LastTaskResult and the German Fehlercode say the same as their end.
bool is_for_results(std::string_view text, const Run& run) {
    constexpr auto ends = std::to_array<std::string_view>({"code", "result", "error", "status"});
    const std::string_view word = text.substr(run.begin, run.size());
    return is_one_of(words_for_results, text, run) || std::ranges::any_of(ends, [&](std::string_view end) {
               return word.size() > end.size() && is_same_word(word.substr(word.size() - end.size()), end);
           });
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_in_parentheses(std::string_view text, const Run& run) {
    const bool is_inside = run.begin > 0 && text[run.begin - 1] == '(' && text.substr(run.end, 1) == ")";
    return is_inside && (run.begin == 1 || !is_of_run(text[run.begin - 2]));
}

/// As in an id, 80042306-53e0, an address, /code/80042306, and a file, 80042306.log.
bool is_joined(std::string_view text, const Run& run) {
    constexpr std::string_view joints = "-_.:/\\";
    const bool goes_on =
        run.end + 1 < text.size() && joints.find(text[run.end]) != joints.npos && is_of_run(text[run.end + 1]);
    return goes_on || (run.begin > 0 && (text[run.begin - 1] == '/' || text[run.begin - 1] == '\\'));
}

/// As in a dump: 80042306 00000000.
bool is_in_a_row(std::string_view text, const Run& run) {
    const auto next = next_run(text, run.end);
    return next && next->size() >= digits_of_a_result &&
           std::ranges::all_of(text.substr(run.end, next->begin - run.end), is_blank) &&
           std::ranges::all_of(text.substr(next->begin, next->size()), is_hexadecimal_digit);
}

bool is_behind_a_word_for_it(std::string_view text, const Run& run) {
    const std::size_t from = run.begin - std::min(run.begin, beside_reach);
    const std::string_view before = text.substr(from, run.begin - from);
    const std::string_view line = before.substr(std::min(before.rfind('\n') + 1, before.size()));
    auto word = previous_run(line, line.size());
    for (int between = 0; word && between < most_words_between && !is_for_results(line, *word); ++between) {
        word = is_one_of(words_between, line, *word) ? previous_run(line, word->begin) : std::nullopt;
    }
    return word && is_for_results(line, *word);
}

}  // namespace

std::optional<std::uint32_t> result_in_short(std::string_view word) {
    constexpr std::size_t prefix = 2;
    if (is_hexadecimal(word)) {
        const std::size_t digits = word.size() - prefix;
        const auto value = number_in(word, false);
        return value && digits >= fewest_digits_of_error && digits <= most_digits_of_error
                   ? std::optional(facility_of_windows | *value)
                   : std::nullopt;
    }
    return word.size() == digits_of_a_result ? number_in(std::string("0x").append(word), false) : std::nullopt;
}

bool is_called_a_result(std::string_view text, const Run& run) {
    return !is_joined(text, run) && !is_in_a_row(text, run) &&
           (is_in_parentheses(text, run) || is_behind_a_word_for_it(text, run));
}

}  // namespace vmbackup_diag::match
