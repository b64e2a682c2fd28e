#include "names.hpp"

#include <algorithm>

#include "strangers.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {

Wanted wanted_for(std::string_view name, std::span<const Family> families) {
    const bool has_digit_or_underscore = std::ranges::any_of(name, [](char c) { return is_digit(c) || c == '_'; });
    const std::size_t count = humps(name);
    if (has_digit_or_underscore || count > 2 || std::ranges::count(name, '-') > 1 ||
        family_of(name, families) != nullptr) {
        return Wanted::nothing;
    }
    return count == 2 ? Wanted::letter_case : count == 1 ? Wanted::letter_case_of_ours : Wanted::code_before_of_ours;
}

std::string_view written(const Knowledge& knowledge, const Name& name) {
    const Entry& entry = knowledge.entries[name.entry];
    const auto alias =
        std::ranges::find_if(entry.aliases, [&](std::string_view written) { return lower(written) == name.key; });
    return name.alias && alias != entry.aliases.end() ? *alias : entry.id.text;
}

}  // namespace vmbackup_diag::match
