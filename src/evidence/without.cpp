#include "without.hpp"

#include <algorithm>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {

std::string without(std::string_view text, std::vector<Section> parts) {
    std::ranges::sort(parts, {}, &Section::begin);
    std::string out;
    out.reserve(text.size());
    std::size_t at = 0;
    for (const Section& part : parts) {
        const std::size_t end = std::min(part.end, text.size());
        if (part.begin > at) {
            out += text.substr(at, part.begin - at);
            at = part.begin;
        }
        for (; at < end; ++at) {
            if (text[at] == '\n') {
                out += '\n';
            } else if (!is_inside_character(text[at])) {
                out += ' ';
            }
        }
    }
    return out += text.substr(at);
}

}  // namespace vmbackup_diag::evidence
