// What in a message that nobody knows is the name or the address of one's own thing, by how it is written.
#pragma once

#include <cstddef>
#include <string_view>

#include "varying.hpp"

namespace vmbackup_diag::fleet {

/// The names in an id of a resource, in quotes and before the domain of a host, and the addresses of hosts, of cards
/// and of the memory, as far as one begins there.
[[nodiscard]] Varying own_thing_at(std::string_view text, std::size_t at);

}  // namespace vmbackup_diag::fleet
