// Where the id of a resource ends in a text, and whether all of its last name is there: web is the beginning of web01
// where the edge of a box or a window has cut it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {

/// Bytes of a name in an id. Letters beyond ASCII belong to it, so that such a name is seen whole, and refused.
[[nodiscard]] constexpr bool is_in_name(char c) {
    return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80 || c == '-' || c == '_' || c == '.' ||
           c == '(' || c == ')' || c == ';';
}

/// Where the name ends that begins here.
[[nodiscard]] std::size_t end_of_name(std::string_view text, std::size_t at);

/// Whether more than the name that ends there may belong to it, in an id that begins here.
[[nodiscard]] bool may_be_cut(std::string_view text, std::size_t begin, std::size_t end);

/// Whether an address that ends there, with its line, may go on in the next.
[[nodiscard]] bool may_go_on_below(std::string_view text, std::size_t end);

/// The text of an address in which %2F, or %252F, stands for a slash.
[[nodiscard]] std::string decoded(std::string_view address);

}  // namespace vmbackup_diag::evidence
