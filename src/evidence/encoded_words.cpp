#include "encoded_words.hpp"

#include <algorithm>

#include "base64.hpp"
#include "charsets.hpp"
#include "quoted_printable.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::string_view mark_of_begin = "=?";
constexpr std::string_view mark_of_end = "?=";

/// The longest that the standard allows is 75 characters; some mailers write a whole subject into one.
constexpr std::size_t longest_word = 1024;

struct EncodedWord {
    std::string text;
    std::size_t size = 0;  ///< of what stands for it
};

std::string with_blanks(std::string_view text) {
    std::string out(text);
    std::ranges::replace(out, '_', ' ');
    return out;
}

std::optional<std::string> bytes_of(std::string_view encoding, std::string_view encoded) {
    return is_same_word(encoding, "B")   ? from_base64(encoded)
           : is_same_word(encoding, "Q") ? std::optional(without_quoting(with_blanks(encoded)))
                                         : std::nullopt;
}

/// The word with which the text begins, if it does.
std::optional<EncodedWord> word_at_begin(std::string_view text) {
    text = text.substr(0, longest_word);
    const std::size_t encoding = text.find('?', mark_of_begin.size()) + 1;
    if (encoding == 0 || encoding + 2 > text.size() || text[encoding + 1] != '?') {
        return std::nullopt;
    }
    const std::size_t begin = encoding + 2;
    const std::size_t end = text.find(mark_of_end, begin);
    if (end == text.npos) {
        return std::nullopt;
    }
    // A language may follow the character set: =?utf-8*en?
    const std::string_view charset = text.substr(mark_of_begin.size(), encoding - 1 - mark_of_begin.size());
    const auto bytes = bytes_of(text.substr(encoding, 1), text.substr(begin, end - begin));
    return bytes ? std::optional(EncodedWord{in_utf8(*bytes, charset_called(charset.substr(0, charset.find('*')))),
                                             end + mark_of_end.size()})
                 : std::nullopt;
}

bool are_blanks(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

}  // namespace

std::optional<std::string> without_encoded_words(std::string_view text) {
    std::string out;
    bool has_any = false;
    std::size_t done = 0;
    for (std::size_t at = text.find(mark_of_begin); at != text.npos; at = text.find(mark_of_begin, at)) {
        const auto word = word_at_begin(text.substr(at));
        if (!word) {
            at += mark_of_begin.size();
            continue;
        }
        const std::string_view between = text.substr(done, at - done);
        const bool goes_on = has_any && are_blanks(between);
        out += goes_on ? "" : between;
        out += word->text;
        at += word->size;
        done = at;
        has_any = true;
    }
    out += text.substr(done);
    return has_any ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace vmbackup_diag::evidence
