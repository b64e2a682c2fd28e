#include "markup.hpp"

namespace vmbackup_diag::render {

std::string escaped_for_markup(std::string_view text, bool in_attribute) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\n': out += in_attribute ? "&#10;" : "\n"; break;
            default: out += c;
        }
    }
    return out;
}

}  // namespace vmbackup_diag::render
