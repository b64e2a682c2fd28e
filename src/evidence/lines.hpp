// Going through a text line by line, with the place of each. A line ends with LF, with CR and LF, or, as in old files,
// with CR alone.
#pragma once

#include <optional>
#include <string_view>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {

class TextLines {
  public:
    explicit TextLines(std::string_view text, std::size_t at = 0) : text_(text), next_(at) {}

    /// The next line without its end.
    [[nodiscard]] std::optional<std::string_view> next() {
        if (next_ >= text_.size()) {
            return std::nullopt;
        }
        begin_ = next_;
        const std::size_t end = std::min(text_.find_first_of("\r\n", begin_), text_.size());
        next_ = end + (text_.substr(end).starts_with("\r\n") ? 2 : 1);
        return text_.substr(begin_, end - begin_);
    }

    /// Where the last line begins.
    [[nodiscard]] std::size_t begin() const { return begin_; }

  private:
    std::string_view text_;
    std::size_t begin_ = 0;
    std::size_t next_;
};

/// Whether a shell asks for a command on the line with which the text begins: what is typed there says nothing of a
/// failure.
[[nodiscard]] inline bool is_prompt(std::string_view text) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    return line.starts_with("$ ") || (line.starts_with("PS ") && line.find('>') != line.npos);
}

}  // namespace vmbackup_diag::evidence
