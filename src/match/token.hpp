// The parts of one run of letters, digits and joints, such as AB-UserErrorX: a code may be all of it, or some
// of its parts, and the longest known run of parts counts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"

namespace vmbackup_diag::match {

struct Part {
    std::uint64_t begin = 0;  ///< offsets in all that was read
    std::uint64_t end = 0;
    Place place = {};
};

/// A token has at most this many parts; what follows counts as a new one.
inline constexpr std::size_t most_parts = 32;

/// No code has more parts than this, and none is longer.
inline constexpr std::size_t most_parts_of_a_code = 10;
inline constexpr std::size_t longest_code = 160;

}  // namespace vmbackup_diag::match
