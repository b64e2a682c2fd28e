// The placeholders in a command: <name>, a letter first, of small letters, digits and hyphens.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag {

struct PlaceholderUse {
    std::string_view name;
    std::size_t begin = 0;  ///< of the <
    std::size_t end = 0;    ///< after the >
};

/// Where placeholders stand in the command, in order; whether they are known is another question.
[[nodiscard]] inline std::vector<PlaceholderUse> placeholders_in(std::string_view command) {
    const auto is_inside = [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; };
    std::vector<PlaceholderUse> uses;
    for (std::size_t begin = command.find('<'); begin != command.npos; begin = command.find('<', begin + 1)) {
        std::size_t end = begin + 1;
        while (end < command.size() && is_inside(command[end])) {
            ++end;
        }
        const bool is_named = end > begin + 1 && command[begin + 1] >= 'a';
        if (is_named && end < command.size() && command[end] == '>') {
            uses.push_back({command.substr(begin + 1, end - begin - 1), begin, end + 1});
        }
    }
    return uses;
}

}  // namespace vmbackup_diag
