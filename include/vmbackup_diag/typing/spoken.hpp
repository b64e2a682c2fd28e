// How people write an answer that is not written so in front of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vmbackup_diag::typing {

/// What is left without marks and blanks, in lower case; the apostrophe of word processors is a mark too.
[[nodiscard]] std::string letters_of(std::string_view text);

/// The id of the answer that these letters say, as "it worked" says yes; empty where they say none.
[[nodiscard]] std::string_view answer_said_by(std::string_view letters);

/// Whether these letters say that no answer that stands there is the one.
[[nodiscard]] bool says_none_of_these(std::string_view letters);

/// The key that these letters say, as "go back" and "back please" say `b`; empty where they say none.
[[nodiscard]] std::string_view key_said_by(std::string_view letters);

/// Whether these letters say that the question is not understood: "what?", "how do I find out".
[[nodiscard]] bool asks_back(std::string_view letters);

/// The place that a number means, from 0; empty where the text is no number.
[[nodiscard]] std::optional<std::size_t> place_of(std::string_view given);

}  // namespace vmbackup_diag::typing
