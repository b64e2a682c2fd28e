// The last stretch of what was read, so that a match can be shown as it stood although its text came in pieces.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vmbackup_diag::match {

class Tail {
  public:
    static constexpr std::size_t kept = 4096;

    void add(char c) {
        if (text_.size() == 2 * kept) {
            text_.erase(0, kept);
            begin_ += kept;
        }
        text_ += c;
    }

    /// The offset after the last byte read.
    [[nodiscard]] std::uint64_t end() const { return begin_ + text_.size(); }

    /// The bytes from one offset to another, as far as they are still here.
    [[nodiscard]] std::string_view between(std::uint64_t from, std::uint64_t to) const {
        const std::uint64_t first = from < begin_ ? begin_ : from;
        return to <= first ? std::string_view{} : std::string_view(text_).substr(first - begin_, to - first);
    }

  private:
    std::string text_;
    std::uint64_t begin_ = 0;
};

}  // namespace vmbackup_diag::match
