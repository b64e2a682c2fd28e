// The keys of a conversation by the words that people type for them.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace vmbackup_diag::typing {

inline constexpr std::array<std::pair<std::string_view, std::string_view>, 12> key_words{{
    {"why", "?"},
    {"how", "??"},
    {"back", "b"},
    {"edit", "edit"},
    {"undo", "u"},
    {"summary", "s"},
    {"page", "p"},
    {"report", "report"},
    {"restart", "r"},
    {"help", "h"},
    {"quit", "q"},
    {"exit", "q"},
}};

/// The key that the word stands for; empty for any other word.
[[nodiscard]] inline std::string_view key_called(std::string_view word) {
    const auto found = std::ranges::find(key_words, word, &std::pair<std::string_view, std::string_view>::first);
    return found == key_words.end() ? std::string_view{} : found->second;
}

}  // namespace vmbackup_diag::typing
