// Reading what the user gave: text of any length and any bytes, in pieces, in bounded memory.
#pragma once

#include <array>
#include <istream>
#include <optional>
#include <string_view>

namespace vmbackup_diag::evidence {

class Reader {
  public:
    explicit Reader(std::istream& in) : in_(in) {}

    /// The next piece, valid until the next call; empty at the end. A byte order mark is left out.
    [[nodiscard]] std::optional<std::string_view> next();

    /// Whether reading stopped because it failed, not because the input ended.
    [[nodiscard]] bool failed() const { return in_.bad(); }

  private:
    std::istream& in_;
    std::array<char, 1 << 16> buffer_ = {};
    bool at_start_ = true;
};

}  // namespace vmbackup_diag::evidence
