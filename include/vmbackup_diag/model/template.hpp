// How messages, phrases and signatures are compared: word by word, in lower case, without punctuation.
//
// Wrapping, quotes, markdown and white space then make no difference. A hole, written {}, is an empty word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vmbackup_diag {

/// A hole stands for at most this many words.
inline constexpr int widest_hole = 8;

/// How a byte counts when text is cut into words. Bytes from 0x80 separate, on both sides alike, so that a
/// typographic quote makes no difference. `-` and `_` end a word, but join the parts of a code.
enum class ByteKind { separator, letter, digit, joint };

[[nodiscard]] constexpr ByteKind kind_of_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? ByteKind::letter
           : c >= '0' && c <= '9'                           ? ByteKind::digit
           : c == '-' || c == '_'                           ? ByteKind::joint
                                                            : ByteKind::separator;
}

/// The words of a template, in lower case; an empty word is a hole.
[[nodiscard]] std::vector<std::string> template_words(std::string_view text);

}  // namespace vmbackup_diag
