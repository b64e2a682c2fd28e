#include "quoted_printable.hpp"

#include <algorithm>
#include <charconv>

#include "lines.hpp"
#include "log_forms.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// A line is cut to this width at most, and not long before.
constexpr std::size_t widest_line = 78;
constexpr std::size_t narrowest_line = 48;

/// Whether the line is one that was cut: those of base64, which may end like it, have no blanks.
bool is_cut_text(std::string_view line) {
    return goes_on_next(line) && line.size() >= narrowest_line && line.size() <= widest_line &&
           line.find(' ') != line.npos;
}

/// Whether the bytes at this place stand for one: =3D.
bool is_quoted_byte(std::string_view line, std::size_t at) {
    const auto is_digit_at = [&](std::size_t n) { return is_digit(line[n]) || (line[n] >= 'A' && line[n] <= 'F'); };
    return at + 2 < line.size() && line[at] == '=' && is_digit_at(at + 1) && is_digit_at(at + 2);
}

/// Whether each sign of equality is one that a mailer writes; code=80070005 is a number, code=3D80070005 is not.
bool is_all_quoted(std::string_view line) {
    for (std::size_t at = line.find('='); at < line.size() && at + 1 < line.size(); at = line.find('=', at + 1)) {
        const std::string_view behind = line.substr(std::min(at + 3, line.size()));
        const bool is_number = !behind.empty() && is_digit(behind.front()) && line.substr(at, 3) != "=3D";
        if (is_number || !is_quoted_byte(line, at)) {
            return false;
        }
    }
    return true;
}

}  // namespace

/// A sign of equality would be =3D, and a row of them is a rule.
bool goes_on_next(std::string_view line) { return line.ends_with('=') && !line.ends_with("=="); }

bool is_copied_out(std::string_view text) {
    std::size_t cut = 0;
    bool has_escape = false;
    TextLines lines(text);
    for (auto line = lines.next(); line; line = lines.next()) {
        if (!is_all_quoted(*line)) {
            return false;
        }
        cut += is_cut_text(*line) ? 1 : 0;
        has_escape = has_escape || line->find("=3D") != line->npos || line->find("=20") != line->npos;
    }
    return (cut > 1 || (cut == 1 && has_escape)) && form_of_log(text) == nullptr;
}

std::string without_quoting(std::string_view line) {
    std::string out;
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
    return out;
}

}  // namespace vmbackup_diag::evidence
