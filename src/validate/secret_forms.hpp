// How that is written which belongs to one subscription alone: ids, addresses, keys, and whatever stands for a secret.
#pragma once

#include <string_view>

namespace vmbackup_diag::validate {

/// Whether these are the 36 characters of an id; that of a class of Windows, in { }, and one of zeros are of everybody.
[[nodiscard]] bool is_own_id(std::string_view word, char before);

/// Whether it is the address of a host: of none are a network, such as 10.0.0.0/8, and addresses of everybody.
[[nodiscard]] bool is_own_address(std::string_view word, bool is_network);

/// A run of letters and digits as long as a key, with the = that ends it.
[[nodiscard]] bool is_key(std::string_view word);

/// Whether a literal stands here: no placeholder, variable, other option or empty text.
[[nodiscard]] bool is_literal_value(std::string_view value);

}  // namespace vmbackup_diag::validate
