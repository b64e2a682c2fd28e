// The parts of a mail as it is stored, and how each is encoded.
#pragma once

#include <set>
#include <string_view>

namespace vmbackup_diag::evidence {

enum class MailEncoding { plain, quoted_printable, base64 };

/// Going through the lines of a mail from the first to the last, each of which belongs to the part that began last.
class MailParts {
  public:
    explicit MailParts(std::string_view text);

    /// Whether a header tells how some part is encoded, and whether one is in base64.
    [[nodiscard]] bool are_told() const { return are_told_; }
    [[nodiscard]] bool hold_base64() const { return hold_base64_; }

    /// The encoding of the next line.
    [[nodiscard]] MailEncoding next(std::string_view line);

  private:
    [[nodiscard]] bool is_boundary(std::string_view line) const;

    std::set<std::string_view> boundaries_;  ///< without the two dashes that stand before them
    bool are_told_ = false;
    bool hold_base64_ = false;
    MailEncoding encoding_ = MailEncoding::plain;
};

}  // namespace vmbackup_diag::evidence
