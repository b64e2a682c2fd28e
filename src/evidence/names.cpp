#include "vmbackup_diag/evidence/names.hpp"

#include <algorithm>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {

bool is_legal(const Placeholder& placeholder, std::string_view value) {
    const auto is_allowed = [&](char c) {
        return is_letter_or_digit(c) || placeholder.characters.find(c) != std::string_view::npos;
    };
    return !value.empty() && value.size() <= static_cast<std::size_t>(placeholder.max) &&
           (is_letter(value.front()) || is_digit(value.front()) || value.front() == '_') && value.back() != '.' &&
           std::ranges::all_of(value, is_allowed);
}

}  // namespace vmbackup_diag::evidence
