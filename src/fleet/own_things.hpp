// What in a message that nobody knows is the name or the address of one's own thing, by how it is written.
#pragma once

#include <cstddef>
#include <string_view>

#include "varying.hpp"

namespace vmbackup_diag::fleet {

inline constexpr std::string_view some_name = "<name>";
inline constexpr std::string_view some_address = "<address>";

/// The names in an id of a resource, in quotes and before the domain of a host, and the addresses of cards and of the
/// memory. A quoted word without a digit may be what tells the error, unless it stands behind what it names.
[[nodiscard]] Varying own_thing_at(std::string_view text, std::size_t at);

}  // namespace vmbackup_diag::fleet
