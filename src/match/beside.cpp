#include "beside.hpp"

#include <algorithm>

#include "vmbackup_diag/model/expected.hpp"

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

constexpr std::string_view white_space = " \t\r\n";

/// Where the piece ends that begins there, whatever white space parts its words; 0 where it does not begin there.
std::size_t end_of_piece(std::string_view text, std::size_t at, std::string_view piece) {
    for (const char c : piece) {
        if (c == ' ') {
            at = std::min(text.find_first_not_of(white_space, at), text.size());
        } else if (at == text.size() || text[at++] != c) {
            return 0;
        }
    }
    return at;
}

/// Blanks each place where the words of the piece stand in the text.
void blank_words(std::string& text, std::string_view piece) {
    for (std::size_t at = piece.empty() ? text.npos : text.find(piece.front()); at != text.npos;
         at = text.find(piece.front(), at + 1)) {
        const std::size_t end = end_of_piece(text, at, piece);
        for (std::size_t n = at; n < end; ++n) {
            text[n] = text[n] == '\n' ? '\n' : ' ';
        }
    }
}

}  // namespace

bool tells_of_health(const Sighting& sighting) {
    return sighting.entry == nullptr && sighting.signature != nullptr &&
           std::ranges::any_of(sighting.signature->facts, [](const KnownFact& fact) {
               return std::ranges::find(facts_of_health, fact) != facts_of_health.end();
           });
}

std::string beside_health(const Findings& findings) {
    std::string text = findings.beginning.substr(0, longest_searched);
    for (const Sighting& sighting : findings.sightings) {
        if (tells_of_health(sighting)) {
            blank_words(text, sighting.matched.text);
        }
    }
    return text;
}

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
