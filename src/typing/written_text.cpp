#include "written_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/typing/typed_ahead.hpp"

namespace vmbackup_diag::typing {
namespace {

/// In `Status: Failed` the key; empty where the line is none such.
std::string_view key_of(std::string_view line) {
    constexpr std::size_t longest = 32;
    const std::string_view bare = trimmed(line);
    const std::string_view key = bare.substr(0, std::min(bare.find(':'), bare.size()));
    const bool has_value = key.size() + 1 < bare.size() && bare[key.size() + 1] == ' ';
    const bool is_words = std::ranges::all_of(key, [](char c) { return is_letter(c) || c == ' ' || c == '-'; });
    return has_value && is_words && key.size() <= longest ? key : std::string_view{};
}

bool is_head_of_mail(const Reply& line) {
    static constexpr std::array<std::string_view, 6> keys{"from", "to", "cc", "subject", "sent", "date"};
    return std::ranges::find(keys, lower(key_of(line.text))) != keys.end();
}

bool greets(const Reply& line) {
    static constexpr std::array<std::string_view, 7> greetings{"hello",        "hi",           "hey",           "dear",
                                                               "good morning", "good evening", "good afternoon"};
    const std::string text = lower(trimmed(line.text));
    return std::ranges::any_of(greetings, [&](std::string_view greeting) {
        return text.starts_with(greeting) &&
               (text.size() == greeting.size() || !is_letter_or_digit(text[greeting.size()]));
    });
}

/// A list, unless each line of it may have been typed for itself, as names are.
bool has_several_keys(const std::deque<Reply>& lines) {
    constexpr std::ptrdiff_t several = 3;
    const auto has_key = [](const Reply& line) { return !key_of(line.text).empty(); };
    return std::ranges::count_if(lines, has_key) >= several &&
           !std::ranges::all_of(lines, may_be_typed_ahead, &Reply::text);
}

bool is_prose(const Reply& line) {
    constexpr std::ptrdiff_t some_words = 4;
    return std::ranges::count(trimmed(line.text), ' ') + 1 >= some_words;
}

/// With a blank line between two of prose.
bool has_paragraphs(const std::deque<Reply>& lines) {
    const auto is_blank = [](const Reply& line) { return trimmed(line.text).empty(); };
    const auto first = std::ranges::find_if(lines, is_prose);
    const auto blank = std::find_if(first, lines.end(), is_blank);
    return std::any_of(blank, lines.end(), is_prose);
}

}  // namespace

bool is_written_text(const std::deque<Reply>& lines) {
    return is_head_of_mail(lines.front()) || greets(lines.front()) || has_several_keys(lines) || has_paragraphs(lines);
}

}  // namespace vmbackup_diag::typing
