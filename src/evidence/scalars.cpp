#include "scalars.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::uint64_t each(unsigned char byte) { return 0x0101010101010101u * byte; }

/// Where the first quote, backslash or control character stands, eight bytes at a time: what is subtracted borrows the
/// highest bit of the first byte that is too small for it, and only of bytes behind that one by mistake.
std::size_t end_of_plain(std::string_view text, std::size_t at) {
    if constexpr (std::endian::native == std::endian::little) {
        for (; at + 8 <= text.size(); at += 8) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, text.data() + at, sizeof bytes);
            const std::uint64_t below =
                ((bytes ^ each('"')) - each(1)) | ((bytes ^ each('\\')) - each(1)) | (bytes - each(' '));
            if (const std::uint64_t stops = below & ~bytes & each(0x80)) {
                return at + static_cast<std::size_t>(std::countr_zero(stops)) / 8;
            }
        }
    }
    while (at < text.size() && text[at] != '"' && text[at] != '\\' && static_cast<unsigned char>(text[at]) >= ' ') {
        ++at;
    }
    return at;
}

}  // namespace

Scalar string_at(std::string_view text, std::size_t at) {
    using enum Scalar::Outcome;
    const std::size_t begin = at + 1;
    bool is_escaped = false;
    for (at = end_of_plain(text, begin); at < text.size() && text[at] == '\\'; at = end_of_plain(text, at)) {
        is_escaped = true;
        at = std::min(at + 2, text.size());
    }
    if (at == text.size() || text[at] != '"') {
        return {at == text.size() ? unended : broken, at};
    }
    return {whole, at + 1, text.substr(begin, at - begin), is_escaped};
}

Scalar word_at(std::string_view text, std::size_t at) {
    using enum Scalar::Outcome;
    const std::size_t begin = at;
    while (at < text.size() &&
           (is_letter_or_digit(text[at]) || text[at] == '-' || text[at] == '+' || text[at] == '.')) {
        ++at;
    }
    if (at == text.size()) {
        return {unended, at};
    }
    const std::string_view word = text.substr(begin, at - begin);
    const bool is_known =
        word == "null" || word == "true" || word == "false" || (!word.empty() && (is_digit(word[0]) || word[0] == '-'));
    return {is_known ? whole : broken, at, word == "null" ? std::string_view{} : word};
}

}  // namespace vmbackup_diag::evidence
