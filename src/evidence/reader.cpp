#include "vmbackup_diag/evidence/reader.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// The code point in UTF-8.
void append(std::string& out, char32_t c) {
    const int more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    constexpr char32_t marks[] = {0, 0xC0, 0xE0, 0xF0};
    out += static_cast<char>(marks[more] | (c >> (6 * more)));
    for (int n = more - 1; n >= 0; --n) {
        out += static_cast<char>(0x80 | ((c >> (6 * n)) & 0x3F));
    }
}

}  // namespace

std::optional<std::string_view> Reader::next() {
    in_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    std::string_view piece(buffer_.data(), static_cast<std::size_t>(in_.gcount()));
    if (piece.empty()) {
        return std::nullopt;
    }
    if (at_start_) {
        at_start_ = false;
        piece = without_mark(piece);
    }
    return encoding_ == Encoding::bytes ? piece : decoded(piece);
}

std::string_view Reader::without_mark(std::string_view piece) {
    if (piece.starts_with("\xEF\xBB\xBF")) {
        return piece.substr(3);
    }
    encoding_ = piece.starts_with("\xFF\xFE")   ? Encoding::little_endian
                : piece.starts_with("\xFE\xFF") ? Encoding::big_endian
                                                : Encoding::bytes;
    return piece.substr(encoding_ == Encoding::bytes ? 0 : 2);
}

/// The buffer's size is even, so that only the end of the input can cut a unit in two.
std::string_view Reader::decoded(std::string_view piece) {
    decoded_.clear();
    for (std::size_t n = 0; n + 1 < piece.size(); n += 2) {
        const auto first = static_cast<unsigned char>(piece[n]);
        const auto second = static_cast<unsigned char>(piece[n + 1]);
        decode(encoding_ == Encoding::big_endian ? first * 256u + second : second * 256u + first);
    }
    if (high_ != 0 && in_.eof()) {
        append(decoded_, replacement);
        high_ = 0;
    }
    if (piece.size() % 2 != 0) {
        append(decoded_, replacement);
    }
    return decoded_;
}

void Reader::decode(char32_t unit) {
    const bool is_first = unit >= 0xD800 && unit <= 0xDBFF;
    const bool is_second = unit >= 0xDC00 && unit <= 0xDFFF;
    if (high_ != 0 && is_second) {
        append(decoded_, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
    } else {
        if (high_ != 0) {
            append(decoded_, replacement);
        }
        if (!is_first) {
            append(decoded_, is_second ? replacement : unit);
        }
    }
    high_ = is_first ? unit : 0;
}

}  // namespace vmbackup_diag::evidence
