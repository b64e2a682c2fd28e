// What came as the answer to a question. However much that is, memory is bounded: what is beyond is left out, and
// told of.
#pragma once

#include <string>
#include <string_view>

namespace vmbackup_diag::typing {

/// A log of some thirty thousand lines.
inline constexpr std::size_t longest_reply = std::size_t{4} << 20;
inline constexpr std::string_view longest_reply_in_words = "4 MiB";

struct Reply {
    std::string text = {};
    std::string_view only_first = {};  ///< how much of it came through, in words; empty where all did
};

}  // namespace vmbackup_diag::typing
