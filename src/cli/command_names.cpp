#include "command_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::array<std::string_view, 9> command_names{"explain", "diagnose", "jobs",       "wizard", "search",
                                                        "list",    "kb",       "completion", "help"};

}  // namespace

bool is_command_name(std::string_view word) { return std::ranges::find(command_names, word) != command_names.end(); }

std::string_view command_meant(std::string_view word) {
    constexpr std::size_t longest_small_word = 11;
    const bool is_small =
        word.size() <= longest_small_word && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
    return is_small ? nearest(word, command_names) : std::string_view{};
}

std::vector<std::string> plain_words(const CommandLine& everywhere, std::span<const std::string> arguments) {
    std::vector<std::string> words;
    bool is_value = false;
    for (auto at = arguments.begin(); at != arguments.end(); ++at) {
        if (std::exchange(is_value, false)) {
            continue;
        }
        if (*at == "--") {
            words.insert(words.end(), at + 1, arguments.end());
            break;
        }
        if (at->starts_with('-') && *at != "-") {
            const Parameter* option = find_option(everywhere, *at);
            is_value = option != nullptr && !option->takes.empty();
        } else {
            words.push_back(*at);
        }
    }
    return words;
}

}  // namespace vmbackup_diag::cli
