#include "command_names.hpp"

#include <algorithm>
#include <utility>

#include "command_table.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {

bool is_command_name(std::string_view word) {
    const auto begins_so = [&](const CommandRow& row) { return first_word(row.name) == word; };
    return !word.empty() && std::ranges::any_of(command_rows, begins_so);
}

std::string_view command_meant(std::string_view word) {
    constexpr std::size_t longest_small_word = 11;
    const bool is_small =
        word.size() <= longest_small_word && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
    if (!is_small) {
        return {};
    }
    std::vector<std::string_view> names;
    for (const CommandRow& row : command_rows) {
        names.push_back(first_word(row.name));
    }
    return nearest(word, names);
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
