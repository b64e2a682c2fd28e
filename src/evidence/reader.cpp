#include "vmbackup_diag/evidence/reader.hpp"

#include <algorithm>
#include <utility>

#include "read_ahead.hpp"
#include "utf8.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// In the beginning of a text of letters, every second byte of UTF-16 is zero.
constexpr std::size_t looked_at_for_encoding = 1024;
constexpr std::size_t fewest = 8;

/// How many of the bytes at every second place are zero.
std::size_t zeros(std::string_view bytes, std::size_t first) {
    std::size_t count = 0;
    for (std::size_t n = first; n < bytes.size(); n += 2) {
        count += bytes[n] == 0 ? 1 : 0;
    }
    return count;
}

/// Whether the bytes at every second place from this one are mostly zero, and no others are.
bool are_zero_from(std::string_view bytes, std::size_t first) {
    return bytes.size() >= fewest && 4 * zeros(bytes, first) > bytes.size() && zeros(bytes, 1 - first) == 0;
}

}  // namespace

Reader::Reader(std::istream& in, Pieces pieces) : in_(in), pieces_(pieces) {}

Reader::~Reader() = default;

/// At the start it is as long as the longest mark of an encoding, if the text is.
std::string_view Reader::raw() {
    if (pieces_ == Pieces::large) {
        return large_piece();
    }
    constexpr std::streamsize longest_mark = 3;
    in_.read(buffer_.get(), at_start_ ? longest_mark : 1);
    std::streamsize size = in_.gcount();
    if (in_) {
        in_.read(buffer_.get() + size, std::min(in_.rdbuf()->in_avail(), longest_piece - size));
        size += in_.gcount();
    }
    return {buffer_.get(), static_cast<std::size_t>(size)};
}

std::string_view Reader::large_piece() {
    if (large_pieces_++ == worth_reading_ahead) {
        ahead_ = reading_ahead(in_);
    }
    if (ahead_) {
        return ahead_->next(longest_piece);
    }
    in_.read(buffer_.get(), longest_piece);
    return {buffer_.get(), static_cast<std::size_t>(in_.gcount())};
}

const NoText* Reader::no_text() {
    if (at_start_ && !first_) {
        first_ = raw();
        no_text_ = evidence::no_text(*first_);
    }
    return no_text_;
}

std::optional<std::string_view> Reader::next() {
    if (no_text() != nullptr) {
        return std::nullopt;
    }
    if (const auto piece = text()) {
        return without_colours(*piece);
    }
    without_colours_ = std::exchange(begun_colour_, {});
    return without_colours_.empty() ? std::nullopt : std::optional<std::string_view>(without_colours_);
}

std::optional<std::string_view> Reader::text() {
    std::string_view piece = first_ ? *std::exchange(first_, std::nullopt) : raw();
    if (piece.empty()) {
        return rest();
    }
    if (at_start_) {
        at_start_ = false;
        piece = without_mark(piece);
    }
    return encoding_ == Encoding::bytes ? piece : decoded(with_whole_unit(piece));
}

/// The end of the text may have cut a pair of units in two.
std::optional<std::string_view> Reader::rest() {
    if (high_ == 0) {
        return std::nullopt;
    }
    high_ = 0;
    decoded_.clear();
    append(decoded_, replacement);
    return decoded_;
}

/// What has come so far may have cut a unit in two, of a large piece only the end of the text may. The buffer has room
/// for the byte that is due.
std::string_view Reader::with_whole_unit(std::string_view piece) {
    if (piece.size() % 2 == 0 || pieces_ == Pieces::large) {
        return piece;
    }
    const std::size_t end = static_cast<std::size_t>(piece.data() - buffer_.get()) + piece.size();
    in_.read(buffer_.get() + end, 1);
    return {piece.data(), piece.size() + static_cast<std::size_t>(in_.gcount())};
}

std::string_view Reader::without_mark(std::string_view piece) {
    if (piece.starts_with("\xEF\xBB\xBF")) {
        return piece.substr(3);
    }
    const bool is_little = piece.starts_with("\xFF\xFE");
    if (is_little || piece.starts_with("\xFE\xFF")) {
        encoding_ = is_little ? Encoding::little_endian : Encoding::big_endian;
        return piece.substr(2);
    }
    const std::string_view first = piece.substr(0, looked_at_for_encoding);
    encoding_ = are_zero_from(first, 1)   ? Encoding::little_endian
                : are_zero_from(first, 0) ? Encoding::big_endian
                                          : Encoding::bytes;
    return piece;
}

/// Only the end of the input can cut a unit in two.
std::string_view Reader::decoded(std::string_view piece) {
    decoded_.clear();
    for (std::size_t n = 0; n + 1 < piece.size(); n += 2) {
        const auto first = static_cast<unsigned char>(piece[n]);
        const auto second = static_cast<unsigned char>(piece[n + 1]);
        decode(encoding_ == Encoding::big_endian ? first * 256u + second : second * 256u + first);
    }
    if (piece.size() % 2 != 0) {
        append(decoded_, replacement);
    }
    return decoded_;
}

void Reader::decode(char32_t unit) {
    const bool is_first = is_first_of_pair(unit);
    const bool is_second = is_second_of_pair(unit);
    if (high_ != 0 && is_second) {
        append(decoded_, from_pair(high_, unit));
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
