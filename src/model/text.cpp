#include "vmbackup_diag/model/text.hpp"

#include <algorithm>

namespace vmbackup_diag {

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    return out;
}

std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !is_inside_character(c); }));
}

std::string shortened(std::string_view text, std::size_t longest) {
    if (text.size() <= longest) {
        return std::string(text);
    }
    while (longest > 0 && is_inside_character(text[longest])) {
        --longest;
    }
    return std::string(text.substr(0, longest)) + "...";
}

}  // namespace vmbackup_diag
