#include "literal.hpp"

#include <fmt/format.h>

namespace vmbackup_diag::compile {

std::string literal(std::string_view text) {
    constexpr std::size_t longest = 16000;
    std::string out = "\"";
    std::size_t since_cut = 0;
    for (const char c : text) {
        if (++since_cut > longest) {
            out += "\"\n\"";
            since_cut = 0;
        }
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte >= 0x7F || c == '?') {
            out += fmt::format("\\{:03o}", byte);
        } else {
            out += c;
        }
    }
    return out + "\"sv";
}

}  // namespace vmbackup_diag::compile
