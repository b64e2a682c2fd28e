// Where something stands: lines and columns.
#pragma once

#include <cstring>
#include <string_view>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {

/// The place after a text, when it begins at this one.
[[nodiscard]] inline Place after(Place place, std::string_view text) {
    const char* line = text.data();
    const char* const end = text.data() + text.size();
    while (line != end) {
        const void* next = std::memchr(line, '\n', static_cast<std::size_t>(end - line));
        if (next == nullptr) {
            break;
        }
        line = static_cast<const char*>(next) + 1;
        place = {place.line + 1, 1};
    }
    place.column += columns({line, static_cast<std::size_t>(end - line)});
    return place;
}

}  // namespace vmbackup_diag::match
