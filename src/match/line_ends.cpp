#include "line_ends.hpp"

namespace vmbackup_diag::match {
namespace {

/// The bytes of a bar of a box, U+2502, among them.
bool is_of_edge(char c) { return std::string_view(" \t\r|>\xE2\x94\x82").find(c) != std::string_view::npos; }

}  // namespace

std::vector<LineEnd> line_ends(std::string_view text) {
    std::vector<LineEnd> found;
    for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) {
        LineEnd between{at, at + 1};
        while (between.begin > 0 && is_of_edge(text[between.begin - 1])) {
            --between.begin;
        }
        while (between.end < text.size() && is_of_edge(text[between.end])) {
            ++between.end;
        }
        if (between.begin > 0 && is_of_token(text[between.begin - 1]) && between.end < text.size() &&
            is_of_token(text[between.end])) {
            found.push_back(between);
        }
    }
    return found;
}

}  // namespace vmbackup_diag::match
