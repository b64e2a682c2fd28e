#include "base64.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::string_view digits_of_base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::size_t digits_in_a_group = 4;
constexpr std::size_t bytes_in_a_group = 3;

}  // namespace

bool may_be_base64(std::string_view digits) {
    return digits.substr(0, digits.find('=')).find_first_not_of(digits_of_base64) == digits.npos;
}

std::optional<std::string> from_base64(std::string_view digits) {
    const std::string_view all = digits.substr(0, digits.find('='));
    const std::string_view filling = digits.substr(all.size());
    if (digits.size() % digits_in_a_group != 0 || filling.size() >= bytes_in_a_group ||
        filling.find_first_not_of('=') != filling.npos || !may_be_base64(all)) {
        return std::nullopt;
    }
    std::string out;
    out.reserve(digits.size() / digits_in_a_group * bytes_in_a_group);
    std::size_t bits = 0;
    std::size_t held = 0;
    for (const char digit : all) {
        bits = (bits << 6) | digits_of_base64.find(digit);
        held += 6;
        if (held >= 8) {
            held -= 8;
            out += static_cast<char>((bits >> held) & 0xFF);
        }
    }
    return out;
}

}  // namespace vmbackup_diag::evidence
