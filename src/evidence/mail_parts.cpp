#include "mail_parts.hpp"

#include <algorithm>

#include "letters.hpp"
#include "lines.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::string_view header_of_encoding = "Content-Transfer-Encoding:";

MailEncoding encoding_of(std::string_view header) {
    return holds(header, "quoted-printable") ? MailEncoding::quoted_printable
           : holds(header, "base64")         ? MailEncoding::base64
                                             : MailEncoding::plain;
}

/// What the line, or one that goes on with the header before it, says the boundary of the parts is.
std::string_view told_boundary(std::string_view line) {
    constexpr std::string_view says_boundary = "boundary=";
    if (!line.starts_with(' ') && !line.starts_with('\t') && !stands_at(line, 0, "Content-Type:")) {
        return {};
    }
    const auto told = std::ranges::search(line, says_boundary, {}, [](char c) { return lower(c); });
    std::string_view value(told.end(), line.end());
    const bool is_quoted = value.starts_with('"');
    value.remove_prefix(is_quoted ? 1 : 0);
    return value.substr(0, value.find_first_of(is_quoted ? "\"" : "; \t"));
}

}  // namespace

/// Where the head is missing that tells the boundary, it is what stands right before a header of a part.
MailParts::MailParts(std::string_view text) {
    std::string_view before;
    TextLines lines(text);
    for (auto line = lines.next(); line; before = *line, line = lines.next()) {
        if (stands_at(*line, 0, header_of_encoding)) {
            are_told_ = true;
            hold_base64_ = hold_base64_ || encoding_of(*line) == MailEncoding::base64;
        }
        if (before.starts_with("--") && stands_at(*line, 0, "Content-")) {
            boundaries_.insert(trimmed(before).substr(2));
        }
        boundaries_.insert(told_boundary(*line));
    }
    boundaries_.erase("");
}

MailEncoding MailParts::next(std::string_view line) {
    if (is_boundary(line)) {
        encoding_ = MailEncoding::plain;
    } else if (stands_at(line, 0, header_of_encoding)) {
        encoding_ = encoding_of(line);
    }
    return encoding_;
}

/// The last one has two dashes behind it.
bool MailParts::is_boundary(std::string_view line) const {
    if (!line.starts_with("--")) {
        return false;
    }
    const std::string_view boundary = trimmed(line).substr(2);
    const std::string_view last = boundary.substr(0, boundary.size() - (boundary.ends_with("--") ? 2 : 0));
    return boundaries_.contains(boundary) || boundaries_.contains(last);
}

}  // namespace vmbackup_diag::evidence
