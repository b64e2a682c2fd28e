// Reading answers line by line, whatever comes: a last line without its end, CRLF, a byte order mark, a line
// without end.
#pragma once

#include <istream>
#include <optional>

#include "vmbackup_diag/typing/reply.hpp"

namespace vmbackup_diag::typing {

class Lines {
  public:
    explicit Lines(std::istream& in) : in_(in) {}

    /// The next line without its end; empty at the end of the input.
    [[nodiscard]] std::optional<Reply> next() {
        std::string line;
        int c = in_.get();
        if (c == std::istream::traits_type::eof()) {
            return std::nullopt;
        }
        bool is_cut = false;
        for (; c != std::istream::traits_type::eof() && c != '\n'; c = in_.get()) {
            if (line.size() < longest_reply) {
                line += static_cast<char>(c);
            } else {
                is_cut = true;
            }
        }
        if (first_ && line.starts_with("\xEF\xBB\xBF")) {
            line.erase(0, 3);
        }
        first_ = false;
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        return Reply{std::move(line), is_cut ? longest_reply_in_words : ""};
    }

  private:
    std::istream& in_;
    bool first_ = true;
};

}  // namespace vmbackup_diag::typing
