// Reading answers line by line, whatever comes: a last line without its end, CRLF, a byte order mark, a line
// without end.
#pragma once

#include <istream>
#include <optional>
#include <string>

namespace vmbackup_diag::cli {

class Lines {
  public:
    explicit Lines(std::istream& in) : in_(in) {}

    /// The next line without its end; empty at the end of the input. What is beyond 64 KiB of a line is left out.
    [[nodiscard]] std::optional<std::string> next() {
        constexpr std::size_t longest = 1 << 16;
        std::string line;
        int c = in_.get();
        if (c == std::istream::traits_type::eof()) {
            return std::nullopt;
        }
        for (; c != std::istream::traits_type::eof() && c != '\n'; c = in_.get()) {
            if (line.size() < longest) {
                line += static_cast<char>(c);
            }
        }
        if (first_ && line.starts_with("\xEF\xBB\xBF")) {
            line.erase(0, 3);
        }
        first_ = false;
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        return line;
    }

  private:
    std::istream& in_;
    bool first_ = true;
};

}  // namespace vmbackup_diag::cli
