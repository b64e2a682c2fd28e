// The parts of a mail as it is stored, and how each is written.
#pragma once

#include <set>
#include <string_view>

#include "charsets.hpp"

namespace vmbackup_diag::evidence {

enum class MailEncoding { plain, quoted_printable, base64 };

/// What the head of a part says of it.
struct MailPart {
    MailEncoding encoding = MailEncoding::plain;
    Charset charset = Charset::utf8;
    bool is_in_head = true;  ///< up to the first empty line
};

/// Going through the lines of a mail from the first to the last, each of which belongs to the part that began last.
class MailParts {
  public:
    explicit MailParts(std::string_view text);

    /// Whether a header tells how some part is encoded.
    [[nodiscard]] bool are_told() const { return are_told_; }

    /// The part that the next line is of.
    [[nodiscard]] MailPart next(std::string_view line);

  private:
    [[nodiscard]] bool is_boundary(std::string_view line) const;
    void read_header(std::string_view line);

    std::set<std::string_view> boundaries_;  ///< without the two dashes that stand before them
    bool are_told_ = false;
    MailPart part_;
};

}  // namespace vmbackup_diag::evidence
