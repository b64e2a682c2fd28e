// Colours stand within words, as where grep marks what it has found: they are left out before anything is looked for.
#include <algorithm>
#include <utility>

#include "vmbackup_diag/evidence/reader.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr char escape = '\x1B';
constexpr std::size_t longest_colour = 32;

/// How long the sequence is with which the text begins, ESC [ 1 ; 3 1 m; empty where its end is still to come, and 0
/// where it is none.
std::optional<std::size_t> length_of_colour(std::string_view text) {
    const auto is_parameter = [](char c) { return c >= 0x20 && c <= 0x3F; };
    if (text.size() > 1 && text[1] != '[') {
        return 0;
    }
    std::size_t end = std::min<std::size_t>(2, text.size());
    while (end < text.size() && is_parameter(text[end])) {
        ++end;
    }
    if (end == text.size() && end < longest_colour) {
        return std::nullopt;
    }
    const bool is_whole = end < longest_colour && text[end] >= 0x40 && text[end] <= 0x7E;
    return is_whole ? end + 1 : 0;
}

}  // namespace

std::string_view Reader::without_colours(std::string_view piece) {
    if (begun_colour_.empty() && piece.find(escape) == piece.npos) {
        return piece;
    }
    const std::string text = std::exchange(begun_colour_, {}).append(piece);
    without_colours_.clear();
    std::size_t from = 0;
    for (std::size_t at = text.find(escape); at != text.npos; at = text.find(escape, at)) {
        const auto length = length_of_colour(std::string_view(text).substr(at));
        if (!length) {
            begun_colour_ = text.substr(at);
            break;
        }
        without_colours_.append(text, from, at - from);
        from = *length > 0 ? at + *length : at;
        at = std::max(from, at + 1);
    }
    const std::size_t end = text.size() - begun_colour_.size();
    without_colours_.append(text, from, end - from);
    return without_colours_;
}

}  // namespace vmbackup_diag::evidence
