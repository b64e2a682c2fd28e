// Which shadow copy writers a text lists: `vssadmin list writers` in any language of Windows, and `list writers status`
// of diskshadow.
#pragma once

#include <string_view>
#include <vector>

#include "found.hpp"

namespace vmbackup_diag::evidence {

struct Writer {
    std::string_view name;
    std::string_view id;     ///< a GUID
    std::string_view shown;  ///< the line of its name
    std::string_view state;  ///< the line of its state
    std::string_view error;  ///< the line of its last error
    int number = 0;          ///< of the state; 1 is stable
    bool has_error = false;
    Section span = {};
};

/// The writers in the text, in order.
[[nodiscard]] std::vector<Writer> writers(std::string_view text);

}  // namespace vmbackup_diag::evidence
