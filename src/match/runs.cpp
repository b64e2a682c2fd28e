#include "runs.hpp"

#include <algorithm>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

bool are_hexadecimal(std::string_view text, std::size_t begin, std::size_t end, std::size_t count) {
    return end - begin >= count && std::ranges::all_of(text.substr(begin, count), is_hexadecimal_digit);
}

/// ESC [ 1 ; 3 1 m: digits, and at the end a letter.
std::size_t letters_of_colour(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest_colour = 16;
    std::size_t at = begin;
    while (at > 0 && begin - at < longest_colour && (is_digit(text[at - 1]) || text[at - 1] == ';')) {
        --at;
    }
    if (at < 2 || text[at - 1] != '[' || text[at - 2] != '\x1B') {
        return 0;
    }
    const auto last = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                       text.begin() + static_cast<std::ptrdiff_t>(end), is_digit);
    const auto letters = static_cast<std::size_t>(last - text.begin()) - begin;
    return std::min(letters + 1, end - begin);
}

/// &quot; and &#39; are one separator each.
bool is_entity(std::string_view text, const Run& run) {
    if (run.end == text.size() || text[run.end] != ';' || run.begin == 0) {
        return false;
    }
    const char before = text[run.begin - 1];
    return before == '&' || (before == '#' && run.begin > 1 && text[run.begin - 2] == '&');
}

/// What stands between words although it is written in letters.
bool only_separates(std::string_view text, const Run& run) { return run.escape == run.size() || is_entity(text, run); }

}  // namespace

std::size_t escape_letters(std::string_view text, std::size_t begin, std::size_t end) {
    if (begin == 0) {
        return 0;
    }
    switch (text[begin - 1]) {
        case '%': return are_hexadecimal(text, begin, end, 2) ? 2 : 0;
        case '[':
        case ';': return letters_of_colour(text, begin, end);
        case '\\': break;
        default: return 0;
    }
    const char c = text[begin];
    const bool is_letter_escape = c == 'n' || c == 't' || c == 'r';
    return (c == 'u' && are_hexadecimal(text, begin + 1, end, 4)) ? 5 : is_letter_escape ? 1 : 0;
}

std::optional<Run> next_run(std::string_view text, std::size_t from) {
    while (true) {
        while (from < text.size() && !is_of_run(text[from])) {
            ++from;
        }
        if (from == text.size()) {
            return std::nullopt;
        }
        Run run{from, from};
        while (run.end < text.size() && is_of_run(text[run.end])) {
            ++run.end;
        }
        run.escape = escape_letters(text, run.begin, run.end);
        if (!only_separates(text, run)) {
            return run;
        }
        from = run.end;
    }
}

std::size_t count_of_words(std::string_view text) {
    std::size_t words = 0;
    for (auto run = next_run(text, 0); run; run = next_run(text, run->end)) {
        ++words;
    }
    return words;
}

std::optional<Run> previous_run(std::string_view text, std::size_t end) {
    while (true) {
        while (end > 0 && !is_of_run(text[end - 1])) {
            --end;
        }
        if (end == 0) {
            return std::nullopt;
        }
        Run run{end, end};
        while (run.begin > 0 && is_of_run(text[run.begin - 1])) {
            --run.begin;
        }
        run.escape = escape_letters(text, run.begin, run.end);
        if (!only_separates(text, run)) {
            return run;
        }
        end = run.begin;
    }
}

std::size_t past_middle(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && is_of_run(text[at - 1]) && is_of_run(text[at])) {
        ++at;
    }
    return at;
}

std::size_t run_begin(std::string_view text, std::size_t at) {
    while (at > 0 && is_of_run(text[at - 1])) {
        --at;
    }
    return at;
}

std::size_t run_end(std::string_view text, std::size_t at) {
    while (at < text.size() && is_of_run(text[at])) {
        ++at;
    }
    return at;
}

std::size_t token_begin(std::string_view text, std::size_t at) {
    const std::size_t first = at - std::min(at, longest_code);
    while (at > first && kind_of_byte(text[at - 1]) != ByteKind::separator) {
        --at;
    }
    return at;
}

std::optional<Run> run_from(std::string_view text, std::size_t begin) {
    constexpr std::size_t longest_escape = 5;
    Run run{begin, begin};
    while (run.end < text.size() && run.size() <= longest_code && is_of_run(text[run.end])) {
        ++run.end;
    }
    while (run.begin > 0 && begin - run.begin <= longest_escape && is_of_run(text[run.begin - 1])) {
        --run.begin;
    }
    run.escape = begin == run.begin ? 0 : escape_letters(text, run.begin, run.end);
    const bool is_one = run.end > begin && run.begin + run.escape == begin;
    return is_one ? std::optional(run) : std::nullopt;
}

bool is_alone(std::string_view text, const Run& run) {
    constexpr std::size_t most_around = 24;  // bytes; a longer text is not searched for another run
    return text.size() <= run.size() + most_around && !previous_run(text, run.begin) && !next_run(text, run.end);
}

bool is_word(std::string_view text, const Run& run, std::string_view word) {
    const auto begins_at = [&](std::size_t begin) {
        return run.end - begin == word.size() && is_same_word(text.substr(begin, word.size()), word);
    };
    return begins_at(run.begin) || (run.escape > 0 && begins_at(run.begin + run.escape));
}

bool is_one_of(std::span<const std::string_view> words, std::string_view text, const Run& run) {
    return std::ranges::any_of(words, [&](std::string_view word) { return is_word(text, run, word); });
}

}  // namespace vmbackup_diag::match
