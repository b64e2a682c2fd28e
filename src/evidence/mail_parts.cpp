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

/// Whether the line is a header that tells what a part holds, or may go on with one.
bool may_tell_content(std::string_view line) {
    return line.starts_with(' ') || line.starts_with('\t') || stands_at(line, 0, "Content-Type:");
}

/// The value that the line gives after this name: boundary="x", charset=utf-8.
std::string_view told(std::string_view line, std::string_view name) {
    const auto found = std::ranges::search(line, name, {}, [](char c) { return lower(c); });
    std::string_view value(found.end(), line.end());
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
        }
        if (before.starts_with("--") && stands_at(*line, 0, "Content-")) {
            boundaries_.insert(trimmed(before).substr(2));
        }
        if (may_tell_content(*line)) {
            boundaries_.insert(told(*line, "boundary="));
        }
    }
    boundaries_.erase("");
}

/// A part that was copied out of a mail may have no more of its head than what tells how it is written.
MailPart MailParts::next(std::string_view line) {
    if (is_boundary(line)) {
        part_ = {};
    } else if (line.empty()) {
        part_.is_in_head = false;
    } else if (part_.is_in_head || stands_at(line, 0, "Content-")) {
        read_header(line);
    }
    return part_;
}

void MailParts::read_header(std::string_view line) {
    part_.is_in_head = true;
    if (stands_at(line, 0, header_of_encoding)) {
        part_.encoding = encoding_of(line);
    }
    if (const std::string_view charset = may_tell_content(line) ? told(line, "charset=") : ""; !charset.empty()) {
        part_.charset = charset_called(charset);
    }
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
