#include "secret_forms.hpp"

#include <algorithm>

#include "vmbackup_diag/model/text.hpp"
#include "word_list.hpp"

namespace vmbackup_diag::validate {
namespace {

/// The applications with these ids are the backup service, in Azure and in Azure for the US government.
constexpr std::string_view ids_of_all = "262044b1-e2ce-469f-a196-69ab7ada62d3 ff281ffe-705c-4f53-9f37-a40e6f2c68f3";

/// Addresses that are the same for everybody: those of the platform, of the machine itself, and of examples.
constexpr std::string_view addresses_of_all = "0. 127. 168.63.129.16 169.254. 192.0.2. 198.51.100. 203.0.113. 255.";

}  // namespace

bool is_own_id(std::string_view word, char before) {
    return is_guid(word) && before != '{' && !is_among(word, ids_of_all) && word.find_first_not_of("0-") != word.npos;
}

bool is_own_address(std::string_view word, bool is_network) {
    return is_ipv4_address(word) && !is_network &&
           !is_so_of_one(addresses_of_all, [&](std::string_view known) { return word.starts_with(known); });
}

bool is_key(std::string_view word) {
    constexpr std::size_t shortest = 44;
    return word.size() >= shortest && word.ends_with('=') && std::ranges::any_of(word, is_digit);
}

bool is_literal_value(std::string_view value) {
    const std::size_t begin = std::min(value.find_first_not_of("\"'"), value.size());
    return begin < value.size() && std::string_view("<$(@-{ ").find(value[begin]) == std::string_view::npos;
}

}  // namespace vmbackup_diag::validate
