#include "typed_limits.hpp"

#include <algorithm>
#include <string>

#include "spoken.hpp"

namespace vmbackup_diag::cli {

std::vector<Limit> limits_typed(std::string_view text) {
    constexpr std::string_view between = "and";
    const std::string letters = letters_of(text);
    std::vector<Limit> limits;
    for (std::string_view rest = letters; !rest.empty();) {
        const auto row = std::ranges::find_if(
            limit_words, [&](const Word<Limit>& limit) { return rest.starts_with(letters_of(limit.id)); });
        if (row == limit_words.end()) {
            return {};
        }
        limits.push_back(row->value);
        rest.remove_prefix(letters_of(row->id).size());
        rest.remove_prefix(rest.starts_with(between) && rest.size() > between.size() ? between.size() : 0);
    }
    return limits;
}

}  // namespace vmbackup_diag::cli
