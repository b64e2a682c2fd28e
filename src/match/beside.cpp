#include "beside.hpp"

#include <algorithm>

namespace vmbackup_diag::match {
namespace {

/// Blanks each place where the piece stands in the text, up to where `end_of` says that it ends.
template <class EndOf>
void blank(std::string& text, std::string_view piece, EndOf end_of) {
    std::size_t at = piece.empty() ? text.npos : text.find(piece);
    while (at != text.npos) {
        const std::size_t end = end_of(at + piece.size());
        std::fill(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
        at = text.find(piece, end);
    }
}

}  // namespace

std::string beside_what_was_seen(const Findings& findings) {
    std::string text = findings.beginning.substr(0, longest_searched);
    for (const Sighting& sighting : findings.sightings) {
        blank(text, sighting.matched.text, [](std::size_t end) { return end; });
    }
    return text;
}

std::string told_around_what_was_seen(const Findings& findings) {
    std::string text = findings.beginning.substr(0, longest_searched);
    for (const Sighting& sighting : findings.sightings) {
        if (sighting.matched.by != MatchedBy::words) {
            blank(text, sighting.matched.text,
                  [&](std::size_t end) { return std::min(text.find('\n', end), text.size()); });
        }
    }
    return text;
}

}  // namespace vmbackup_diag::match
