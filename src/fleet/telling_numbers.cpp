#include "telling_numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "varying.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {

TellingNumbers::TellingNumbers(const Knowledge& knowledge) : knowledge_(knowledge) {
    for (const Template& known : knowledge.index.templates) {
        for (const std::string_view word : known.words) {
            if (are_digits(word)) {
                in_texts_.insert(word);
            }
        }
    }
    for (const Name& name : knowledge.index.names) {
        add_those_in(name.key);
    }
}

void TellingNumbers::add_those_in(std::string_view name) {
    for (std::size_t at = 0; at < name.size(); ++at) {
        const std::string_view word = word_at(name, at);
        if (are_digits(word)) {
            in_texts_.insert(word);
        }
        at += word.size();
    }
}

bool TellingNumbers::contains(std::string_view digits) const {
    if (in_texts_.contains(digits)) {
        return true;
    }
    const auto is_known = [&](std::uint32_t value) {
        return std::ranges::binary_search(knowledge_.index.numbers, value, {},
                                          [](const IndexedNumber& row) { return row.number.value; });
    };
    return std::ranges::any_of(std::array{10, 16}, [&](int base) {
        std::uint32_t value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
        return read.ec == std::errc{} && (is_known(value) || is_known(0u - value));
    });
}

}  // namespace vmbackup_diag::fleet
