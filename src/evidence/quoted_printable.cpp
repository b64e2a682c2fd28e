#include "quoted_printable.hpp"

#include <algorithm>
#include <charconv>

#include "letters.hpp"
#include "lines.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::string_view header_of_encoding = "Content-Transfer-Encoding:";

/// A line is cut to this width at most, and not long before.
constexpr std::size_t widest_line = 78;
constexpr std::size_t narrowest_line = 48;

/// A sign of equality would be =3D, and a row of them is a rule.
bool goes_on_next(std::string_view line) { return line.ends_with('=') && !line.ends_with("=="); }

/// Whether the line is one that was cut: those of base64, which may end like it, have no blanks.
bool is_cut_text(std::string_view line) {
    return goes_on_next(line) && line.size() >= narrowest_line && line.size() <= widest_line &&
           line.find(' ') != line.npos;
}

/// How many bytes at this place stand for one: =3D.
bool is_quoted_byte(std::string_view line, std::size_t at) {
    return at + 2 < line.size() && line[at] == '=' && is_hexadecimal_digit(line[at + 1]) &&
           is_hexadecimal_digit(line[at + 2]);
}

/// How the lines of a mail, or of what was copied out of one, are encoded.
struct MailEncoding {
    bool is_told = false;  ///< a header tells it, for each part anew
    bool is_quoted = false;
};

MailEncoding mail_encoding(std::string_view text) {
    std::size_t cut = 0;
    bool has_escape = false;
    TextLines lines(text);
    for (auto line = lines.next(); line; line = lines.next()) {
        if (stands_at(*line, 0, header_of_encoding)) {
            return {.is_told = true};
        }
        cut += is_cut_text(*line) ? 1 : 0;
        has_escape = has_escape || line->find("=3D") != line->npos || line->find("=20") != line->npos;
    }
    return {.is_quoted = cut > 1 || (cut == 1 && has_escape)};
}

void add_unquoted(std::string_view line, std::string& out) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (is_quoted_byte(line, at)) {
            unsigned byte = 0;
            std::from_chars(line.data() + at + 1, line.data() + at + 3, byte, 16);
            out += static_cast<char>(byte);
            at += 2;
        } else if (at + 1 < line.size() || line[at] != '=') {
            out += line[at];
        }
    }
}

}  // namespace

std::optional<std::string> without_quoting(std::string_view text) {
    const MailEncoding encoding = mail_encoding(text);
    bool is_quoted = encoding.is_quoted;
    bool has_some = is_quoted;
    if (!encoding.is_told && !is_quoted) {
        return std::nullopt;
    }
    std::string out;
    TextLines lines(text);
    for (auto line = lines.next(); line; line = lines.next()) {
        if (encoding.is_told && line->starts_with("--")) {
            is_quoted = false;
        } else if (stands_at(*line, 0, header_of_encoding)) {
            is_quoted = holds(*line, "quoted-printable");
            has_some = has_some || is_quoted;
        }
        if (is_quoted) {
            add_unquoted(*line, out);
        } else {
            out += *line;
        }
        out += is_quoted && goes_on_next(*line) ? "" : "\n";
    }
    return has_some ? std::optional(out) : std::nullopt;
}

}  // namespace vmbackup_diag::evidence
